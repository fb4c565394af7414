package io.midicenter.analysis.time;

/// Which pitched notes are the bass: those more than an octave below the mean key. A fixed key
/// would make the beat depend on transposition, so keys are compared in whole numbers.
final class Bass {
  private static final int DISTANCE = 12;

  private long keys;
  private long notes;

  void clear() {
    keys = 0;
    notes = 0;
  }

  /// Counts a pitched note.
  void add(int key) {
    keys += key;
    notes++;
  }

  /// True for a key more than twelve semitones below the mean of those counted.
  boolean holds(int key) {
    return (key + DISTANCE) * notes < keys;
  }
}
