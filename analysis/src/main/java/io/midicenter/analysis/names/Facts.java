package io.midicenter.analysis.names;

import io.midicenter.analysis.NameFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How sure a fact of a name is: nearer components win, and a name that contradicts itself
/// convinces nobody.
final class Facts {
  private static final double PER_STEP = 0.9;
  private static final double CONTRADICTED = 0.4;

  private Facts() {}

  static <T> NameFact<T> of(
      Component name, T value, double confidence, boolean explicit, int from, int to) {
    return new NameFact<>(
        value, farther(confidence, name.distance), explicit, name.text(from, to), name.distance);
  }

  /// `confidence` for a component that is `distance` folders away.
  static double farther(double confidence, int distance) {
    double result = confidence;
    for (int i = 0; i < distance; i++) {
      result *= PER_STEP;
    }
    return result;
  }

  /// Two different explicit values in one component: both are kept, neither is believed. An equal
  /// value counts once.
  static <T> List<NameFact<T>> contradictions(Component name, List<NameFact<T>> found) {
    if (found.size() < 2) {
      return found;
    }
    var distinct = new ArrayList<NameFact<T>>(found.size());
    boolean contradicted = false;
    NameFact<T> first = null;
    for (NameFact<T> fact : found) {
      contradicted |= fact.explicit() && first != null && !first.value().equals(fact.value());
      first = first == null && fact.explicit() ? fact : first;
      keepBest(distinct, fact);
    }
    if (contradicted) {
      distinct.replaceAll(fact ->
          fact.explicit()
              ? new NameFact<>(
                  fact.value(),
                  farther(CONTRADICTED, name.distance),
                  false,
                  fact.text(),
                  fact.distance())
              : fact);
    }
    return distinct;
  }

  private static <T> void keepBest(List<NameFact<T>> distinct, NameFact<T> fact) {
    for (int i = 0; i < distinct.size(); i++) {
      if (distinct.get(i).value().equals(fact.value())) {
        if (fact.confidence() > distinct.get(i).confidence()) {
          distinct.set(i, fact);
        }
        return;
      }
    }
    distinct.add(fact);
  }

  /// Best first: explicit before candidates, then by confidence, then the nearer.
  static <T> List<NameFact<T>> ranked(List<NameFact<T>> facts) {
    if (facts.size() > 1) {
      facts.sort(
          Comparator.comparingInt((NameFact<T> fact) -> fact.explicit() ? 0 : 1)
              .thenComparingDouble(fact -> -fact.confidence())
              .thenComparingInt(NameFact::distance));
    }
    return facts;
  }
}
