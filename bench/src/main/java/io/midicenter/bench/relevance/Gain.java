package io.midicenter.bench.relevance;

import java.util.List;

/// Normalised discounted cumulative gain of the best ten (Järvelin and Kekäläinen 2002), with the
/// gain 2^grade - 1.
final class Gain {
  static final int DEPTH = 10;

  private Gain() {}

  /// 0..1; 1 where nothing could have answered.
  ///
  /// @param found grades of the hits, best first
  /// @param all grades of every file
  static double ndcg(List<Integer> found, List<Integer> all) {
    double best = dcg(all.stream().sorted(java.util.Comparator.reverseOrder()).toList());
    return best == 0 ? 1 : dcg(found) / best;
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      sum += ((1 << grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
