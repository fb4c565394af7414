package io.midicenter.index.chords;

import java.util.List;

/// Chords in a row, as searched. Neighbours with the same root and family are one step.
///
/// @param steps at least two of them not wild
/// @param roman degrees instead of names
/// @param text canonical: equal meaning, equal text
public record Progression(List<ChordStep> steps, boolean roman, String text) {
  /// Most chords, and most `?` among them.
  public static final int MAX_SYMBOLS = 16;

  public static final int MAX_WILD = 4;

  public Progression {
    steps = List.copyOf(steps);
  }

  public int size() {
    return steps.size();
  }

  /// True where families alone are asked for.
  public boolean isPlain() {
    return steps.stream().allMatch(step -> !step.isWild() && step.qualities() == 0);
  }

  /// The narrower sense in which hits come first.
  public ChordMatch first() {
    return roman ? ChordMatch.KEY : ChordMatch.ABSOLUTE;
  }

  /// True where a progression of this kind can be meant so: names have no degrees, degrees no
  /// pitches.
  public boolean takes(ChordMatch match) {
    return match != (roman ? ChordMatch.ABSOLUTE : ChordMatch.KEY);
  }
}
