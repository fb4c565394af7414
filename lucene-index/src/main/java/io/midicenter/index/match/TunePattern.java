package io.midicenter.index.match;

import io.midicenter.analysis.Ints;
import io.midicenter.analysis.grams.MelodyTerms;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.material.StoredLines;
import io.midicenter.index.music.MelodyQuery;
import io.midicenter.index.music.MusicLimits;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.Tune;
import io.midicenter.index.write.MusicFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/// A tune as it is compared: steps from note to note, and how long each note waits.
///
/// @param steps semitones, or contour classes 0..4
/// @param times codes as [io.midicenter.analysis.MelodyLine#intervals], one a step; empty where
///   lengths do not count
/// @param firstPitch −1 where the tune has no pitches
record TunePattern(boolean contour, Ints steps, Ints times, int firstPitch) {
  private static final double TICKS = 10;
  private static final int STEPS_PER_OCTAVE = 8;

  /// @throws MusicQueryException where a passage is not there or a tune has too few or many notes
  static TunePattern of(MelodyQuery query, IndexReader reader)
      throws IOException, MusicQueryException {
    TunePattern full =
        switch (query.tune()) {
          case Tune.Notes(Ints pitches, Ints lengths) ->
              new TunePattern(false, steps(pitches), codes(lengths), pitches.at(0));
          case Tune.Intervals(Ints semitones) -> new TunePattern(false, semitones, Ints.EMPTY, -1);
          case Tune.Contour(Ints classes) -> new TunePattern(true, classes, Ints.EMPTY, -1);
          case Tune.Passage passage -> passage(query, passage, reader);
        };
    return switch (query.mode()) {
      case FULL -> full;
      case INTERVALS -> new TunePattern(full.contour, full.steps, Ints.EMPTY, full.firstPitch);
      case CONTOUR -> full.contour ? full : asContour(query, full);
    };
  }

  private static TunePattern asContour(MelodyQuery query, TunePattern full)
      throws MusicQueryException {
    int notes = full.steps.size() + 1;
    if (notes < MusicLimits.MIN_CONTOUR_NOTES) {
      throw MusicQueryException.expected(
          query.parameter(),
          query.text(),
          query.text().length(),
          "at least %d notes for melodyMatch=contour".formatted(MusicLimits.MIN_CONTOUR_NOTES));
    }
    var classes = new int[full.steps.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = MelodyTerms.contour(0, full.steps.at(i));
    }
    return new TunePattern(true, Ints.wrap(classes), Ints.EMPTY, -1);
  }

  private static TunePattern passage(MelodyQuery query, Tune.Passage passage, IndexReader reader)
      throws IOException, MusicQueryException {
    BytesRef stored = StoredMusicOf.file(reader, passage.id(), Fields.LINES);
    StoredLine line = null;
    for (StoredLine candidate :
        stored == null ? List.<StoredLine>of() : StoredLines.decode(stored)) {
      if (line == null && candidate.part() == passage.part()) {
        line = candidate;
      }
    }
    if (line == null) {
      throw MusicQueryException.expected(
          query.parameter(), query.text(), 2, "a file of the library and one of its melodic parts");
    }
    int from = 0;
    while (from < line.size() && line.barOf(from) < passage.firstBar() - 1) {
      from++;
    }
    int to = from;
    while (to < line.size() && line.barOf(to) < passage.lastBar()) {
      to++;
    }
    if (to - from < MusicLimits.MIN_NOTES) {
      throw MusicQueryException.expected(
          query.parameter(),
          query.text(),
          query.text().length(),
          "bars that hold at least %d notes; these hold %d"
              .formatted(MusicLimits.MIN_NOTES, to - from));
    }
    if (to - from > MusicLimits.MAX_NOTES) {
      throw MusicQueryException.limit(
          query.parameter(),
          query.text(),
          "the bars hold %d notes, at most %d: name fewer bars"
              .formatted(to - from, MusicLimits.MAX_NOTES));
    }
    var pitches = new int[to - from];
    var times = new int[to - from - 1];
    for (int i = 0; i < pitches.length; i++) {
      pitches[i] = line.pitches()[from + i];
      if (i < times.length) {
        times[i] = line.times()[from + i] & 0xFF;
      }
    }
    return new TunePattern(false, steps(Ints.wrap(pitches)), Ints.wrap(times), pitches[0]);
  }

  private static Ints steps(Ints pitches) {
    var steps = new int[pitches.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = pitches.at(i + 1) - pitches.at(i);
    }
    return Ints.wrap(steps);
  }

  private static Ints codes(Ints ticks) {
    var codes = new int[ticks.size()];
    for (int i = 0; i < codes.length; i++) {
      double octaves = Math.log(ticks.at(i) / TICKS) / Math.log(2);
      codes[i] = (int) Math.max(0, Math.min(255, Math.round(STEPS_PER_OCTAVE * octaves)));
    }
    return Ints.wrap(codes);
  }

  /// The terms that bring candidates.
  List<Gram> grams() {
    var grams = new ArrayList<Gram>();
    if (contour) {
      grams(Fields.CONTOUR_6, MelodyTerms.CLASS_GRAM, MusicFields.CLASS_GRAM, 1, grams);
    } else {
      grams(Fields.MELODY_3, 3, MusicFields.THREE_INTERVALS, 1, grams);
      grams(Fields.MELODY_5, 5, MusicFields.FIVE_INTERVALS, 2, grams);
      grams(Fields.MELODY_5_MAIN, 5, MusicFields.FIVE_INTERVALS, 1, grams);
      rhythmGrams(grams);
    }
    return grams;
  }

  /// A wrong note leaves the rhythm as it is.
  private void rhythmGrams(List<Gram> into) {
    for (int from = 0; from + MelodyTerms.CLASS_GRAM < times.size(); from++) {
      long gram = 0;
      for (int i = from; i < from + MelodyTerms.CLASS_GRAM; i++) {
        gram = gram * MelodyTerms.CLASSES + MelodyTerms.ratio(times.at(i), times.at(i + 1));
      }
      Gram term = Gram.of(Fields.RHYTHM_6, gram, MusicFields.CLASS_GRAM, 1);
      if (!into.contains(term)) {
        into.add(term);
      }
    }
  }

  private void grams(String field, int n, int width, int weight, List<Gram> into) {
    for (int from = 0; from + n <= steps.size(); from++) {
      Gram gram = Gram.of(field, gram(from, n), width, weight);
      if (!into.contains(gram)) {
        into.add(gram);
      }
    }
  }

  private long gram(int from, int n) {
    long gram = 0;
    for (int i = from; i < from + n; i++) {
      gram =
          contour
              ? gram * MelodyTerms.CLASSES + steps.at(i)
              : gram * MelodyTerms.INTERVALS + MelodyTerms.interval(0, steps.at(i));
    }
    return gram;
  }
}
