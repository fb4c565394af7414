package io.midicenter.bench.musical;

import java.util.Locale;

/// How often the file asked for was among the first ten, by half.
final class RankTable {
  private static final int TOP = 10;

  private final String name;
  private final int[] asked = new int[2];
  private final int[] found = new int[2];
  private double reciprocal;

  RankTable(String name) {
    this.name = name;
  }

  /// @param rank from 1 on, 0 where the file is not among the hits
  void add(int half, int rank) {
    asked[half]++;
    found[half] += rank > 0 && rank <= TOP ? 1 : 0;
    reciprocal += rank > 0 ? 1.0 / rank : 0;
  }

  double share() {
    int all = asked[0] + asked[1];
    return all == 0 ? 0 : (double) (found[0] + found[1]) / all;
  }

  @Override
  public String toString() {
    int all = asked[0] + asked[1];
    return String.format(
        Locale.ROOT,
        "%-44s %5d queries: top ten %.2f %%  (chosen on %.2f, kept aside %.2f), mean reciprocal rank %.3f",
        name,
        all,
        100 * share(),
        100.0 * found[0] / Math.max(1, asked[0]),
        100.0 * found[1] / Math.max(1, asked[1]),
        reciprocal / Math.max(1, all));
  }
}
