package io.midicenter.index.search;

import io.midicenter.index.chords.ChordHit;
import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.chords.ChordSequence;
import io.midicenter.index.chords.ProgressionMatcher;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Says where the progressions of a request stand in its hits. For one request and one thread.
final class ChordHits {
  private final List<Condition.Chords> asked;
  private final ChordSequence sequence = new ChordSequence();

  private ChordHits(List<Condition.Chords> asked) {
    this.asked = asked;
  }

  /// @param filters all of the request
  static ChordHits of(List<Filter> filters) {
    var asked = new ArrayList<Condition.Chords>();
    for (Filter filter : filters) {
      for (Condition condition : filter.anyOf()) {
        if (!filter.negated() && condition instanceof Condition.Chords chords) {
          asked.add(chords);
        }
      }
    }
    return new ChordHits(asked);
  }

  /// The filters that hold where a progression stands in its narrower sense: such files come first.
  static List<Filter> first(List<Filter> filters) {
    var first = new ArrayList<Filter>();
    for (Filter filter : filters) {
      var narrow = new ArrayList<Condition>();
      for (Condition condition : filter.anyOf()) {
        if (condition instanceof Condition.Chords(var progression, var match)
            && match == ChordMatch.ANY) {
          narrow.add(new Condition.Chords(progression, progression.first()));
        }
      }
      if (!filter.negated() && !narrow.isEmpty()) {
        first.add(new Filter(filter.field(), false, narrow, filter.origin()));
      }
    }
    return first;
  }

  /// Of the first progression that stands in the file; null where none was asked for.
  ///
  /// @param document number inside the segment
  @Nullable ChordHit in(LeafReaderContext leaf, int document) throws IOException {
    if (asked.isEmpty()) {
      return null;
    }
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.CHORD_SEQUENCE);
    if (!values.advanceExact(document)) {
      return null;
    }
    BytesRef bytes = values.binaryValue();
    sequence.read(bytes.bytes, bytes.offset);
    for (Condition.Chords chords : asked) {
      if (new ProgressionMatcher(chords.progression(), chords.match()).matches(sequence)) {
        return ChordHit.of(chords.progression(), chords.match(), sequence);
      }
    }
    return null;
  }
}
