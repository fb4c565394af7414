package io.midicenter.bench.accuracy;

/// So much of so much, by half.
final class Share {
  private final double[] right = new double[Half.values().length];
  private final double[] of = new double[Half.values().length];
  private int pieces;

  void add(Half half, double rightPart, double whole) {
    int h = half == Half.CHOSEN_ON ? 0 : 1;
    right[h] += rightPart;
    of[h] += whole;
    pieces++;
  }

  /// Cases that were added.
  int pieces() {
    return pieces;
  }

  double percent() {
    return 100 * (right[0] + right[1]) / (of[0] + of[1]);
  }

  double percent(Half half) {
    int h = half == Half.CHOSEN_ON ? 0 : 1;
    return 100 * right[h] / of[h];
  }
}
