package io.midicenter.analysis.vector;

import java.util.Locale;

/// The stretches of a vector, in the order of their mask bits.
public enum Aspect {
  RHYTHM(0, 24, 1),
  HARMONY(24, 24, 2),
  MELODY(48, 20, 4),
  SOUND(68, 16, 8),
  FEEL(84, 12, 16);

  /// First dimension.
  final int from;

  final int size;

  /// Bit of the mask.
  final int bit;

  Aspect(int from, int size, int bit) {
    this.from = from;
    this.size = size;
    this.bit = bit;
  }

  /// The word in JSON and in parameters.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// First dimension of a vector that belongs to it.
  public int first() {
    return from;
  }

  /// First dimension behind it.
  public int end() {
    return from + size;
  }

  /// True where the mask of a vector says that it is present.
  public boolean isIn(int aspects) {
    return (aspects & bit) != 0;
  }
}
