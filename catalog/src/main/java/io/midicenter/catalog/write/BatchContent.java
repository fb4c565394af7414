package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.ContentState;
import io.midicenter.catalog.facts.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One content of a batch on its way into rows. Belongs to one [BatchTransaction].
final class BatchContent {
  final Bytes blake3;
  final int sizeBytes;
  final List<BatchPlace> places = new ArrayList<>(1);

  /// What some file of the batch says of the bytes; [Reading.Known] if none read them.
  Reading reading;

  long id;
  boolean isNew;
  ContentState state = ContentState.HASHED;
  int analysisVersion;
  Instant firstSeen = Instant.EPOCH;

  /// The row to write, for new contents.
  @Nullable AnalysisRow row;

  BatchContent(NewFile file) {
    blake3 = file.blake3();
    sizeBytes = file.sizeBytes();
    reading = file.reading();
  }

  void add(BatchPlace place) {
    places.add(place);
    if (reading instanceof Reading.Known) {
      reading = place.file.reading();
    }
  }

  List<Place> facts() {
    var facts = new ArrayList<Place>(places.size());
    for (BatchPlace place : places) {
      facts.add(place.fact());
    }
    facts.sort(java.util.Comparator.comparingLong(Place::locationId));
    return facts;
  }
}
