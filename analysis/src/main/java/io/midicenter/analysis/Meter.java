package io.midicenter.analysis;

/// A time signature.
///
/// @param numerator 1..64
/// @param denominator 1, 2, 4, 8, 16, 32 or 64
public record Meter(int numerator, int denominator) {
  public Meter {
    if (numerator < 1
        || numerator > 64
        || denominator < 1
        || denominator > 64
        || Integer.bitCount(denominator) != 1) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is no time signature");
    }
  }

  /// Length of a bar in quarters.
  public double quarters() {
    return numerator * 4.0 / denominator;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
