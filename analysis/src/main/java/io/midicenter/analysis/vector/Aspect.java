package io.midicenter.analysis.vector;

/// The stretches of a vector, in the order of their mask bits.
enum Aspect {
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
}
