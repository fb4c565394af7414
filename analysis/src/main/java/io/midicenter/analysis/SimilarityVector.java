package io.midicenter.analysis;

/// What a piece resembles: five aspects, each of the same length (Σ v² = 127²/5) or absent and
/// zero.
///
/// @param values 96 signed bytes: rhythm 24, harmony 24, melody 20, sound 16, feel 12
/// @param aspects bit per present aspect in that order
public record SimilarityVector(Bytes values, int aspects) {
  /// Dimensions of a vector.
  public static final int SIZE = 96;

  public static final SimilarityVector NONE = new SimilarityVector(Bytes.wrap(new byte[SIZE]), 0);

  public SimilarityVector {
    if (values.size() != SIZE) {
      throw new IllegalArgumentException("a vector has " + SIZE + " values, not " + values.size());
    }
  }

  /// The values and one byte of [#aspects] behind them.
  public Bytes bytes() {
    byte[] bytes = java.util.Arrays.copyOf(values.toArray(), SIZE + 1);
    bytes[SIZE] = (byte) aspects;
    return Bytes.wrap(bytes);
  }
}
