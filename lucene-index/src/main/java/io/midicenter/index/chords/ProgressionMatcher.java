package io.midicenter.index.chords;

import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.ChordTerms;
import java.util.ArrayList;
import java.util.List;

/// Says where a progression stands in the chords of a file. Immutable.
public final class ProgressionMatcher {
  private final ChordStep[] steps;
  private final ChordMatch match;
  private final int anchor;

  public ProgressionMatcher(Progression progression, ChordMatch match) {
    this.steps = progression.steps().toArray(ChordStep[]::new);
    this.match = match;
    int first = 0;
    while (steps[first].isWild()) {
      first++;
    }
    this.anchor = first;
  }

  public boolean matches(ChordSequence chords) {
    for (int start = 0; start < chords.places(); start++) {
      if (transposition(chords, start) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Semitones 0..11 from the progression up to where it stands at `start`, −1 where it does not.
  private int transposition(ChordSequence chords, int start) {
    int first = chords.index(start, anchor);
    if (first < 0 || chords.symbol(first) == ChordRuns.BREAK) {
      return -1;
    }
    int up = Math.floorMod(chords.symbol(first) / ChordTerms.FAMILIES - steps[anchor].root(), 12);
    boolean fits =
        switch (match) {
          case ANY, SHAPE -> true;
          case KEY -> chords.hasTonic(up);
          case ABSOLUTE -> up == 0;
        };
    if (!fits) {
      return -1;
    }
    for (int i = 0; i < steps.length; i++) {
      int run = chords.index(start, i);
      if (run < 0 || chords.symbol(run) == ChordRuns.BREAK) {
        return -1;
      }
      ChordStep step = steps[i];
      if (!step.isWild()
          && (chords.symbol(run) != ChordTerms.moved(step.symbol(), up)
              || (chords.qualities(run) & step.qualities()) != step.qualities())) {
        return -1;
      }
    }
    return up;
  }

  /// Where it stands, from the start of the file; what runs round the end of a loop has two
  /// stretches. Times of `chords` must have been read.
  public List<ChordPlace> places(ChordSequence chords, int most) {
    var places = new ArrayList<ChordPlace>();
    for (int start = 0; start < chords.places() && places.size() < most; start++) {
      int up = transposition(chords, start);
      if (up >= 0) {
        places.add(place(chords, start, up));
      }
    }
    return places;
  }

  private ChordPlace place(ChordSequence chords, int start, int up) {
    var ranges = new ArrayList<ChordPlace.Range>();
    int from = start;
    int last = start;
    for (int i = 1; i < steps.length && ranges.isEmpty(); i++) {
      int run = chords.index(start, i);
      if (run <= last) {
        ranges.add(range(chords, from, last));
        from = 0;
        last = Math.min(start, steps.length - i) - 1;
      } else {
        last = run;
      }
    }
    if (from <= last) {
      ranges.add(range(chords, from, last));
    }
    int bar = chords.barTicks() == 0 ? 0 : chords.start(start) / chords.barTicks() + 1;
    return new ChordPlace(bar, List.copyOf(ranges), up);
  }

  private static ChordPlace.Range range(ChordSequence chords, int first, int last) {
    return new ChordPlace.Range(chords.start(first), chords.end(last));
  }
}
