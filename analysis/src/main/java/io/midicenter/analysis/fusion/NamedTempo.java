package io.midicenter.analysis.fusion;

import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/// What the names of all locations of one content say about its tempo.
final class NamedTempo {
  private static final double MAJORITY = 2.0 / 3;

  /// The explicit tempo of each location that has one.
  private final List<NameFact<Double>> explicit = new ArrayList<>(1);

  private final List<NameFact<Double>> candidates = new ArrayList<>(2);

  NamedTempo(List<NameFacts> names) {
    for (NameFacts name : names) {
      boolean first = true;
      for (NameFact<Double> fact : name.tempo()) {
        if (fact.explicit() && first) {
          explicit.add(fact);
          first = false;
        } else {
          candidates.add(fact);
        }
      }
    }
  }

  boolean isContradictory() {
    for (NameFact<Double> fact : explicit) {
      if (!Tempi.agree(fact.value(), explicit.getFirst().value())) {
        return true;
      }
    }
    return false;
  }

  /// The explicit tempo that counts: where locations disagree, the one that `supported` confirms,
  /// else that of two thirds of them, else none.
  @Nullable NameFact<Double> explicit(DoublePredicate supported) {
    if (explicit.isEmpty()) {
      return null;
    }
    if (!isContradictory()) {
      return explicit.getFirst();
    }
    for (NameFact<Double> fact : explicit) {
      if (supported.test(fact.value())) {
        return fact;
      }
    }
    for (NameFact<Double> fact : explicit) {
      long agreeing =
          explicit.stream().filter(other -> Tempi.agree(other.value(), fact.value())).count();
      if (agreeing >= MAJORITY * explicit.size()) {
        return fact;
      }
    }
    return null;
  }

  /// The first candidate that `supported` confirms, or null.
  @Nullable NameFact<Double> candidate(DoublePredicate supported) {
    for (NameFact<Double> fact : candidates) {
      if (supported.test(fact.value())) {
        return fact;
      }
    }
    return null;
  }

  /// All values that names mention, explicit ones first.
  List<Double> values() {
    var values = new ArrayList<Double>();
    explicit.forEach(fact -> values.add(fact.value()));
    candidates.forEach(fact -> values.add(fact.value()));
    return values;
  }

  /// True where one name states two tempi.
  boolean hasNameAgainstItself() {
    for (int i = 0; i + 1 < candidates.size(); i++) {
      NameFact<Double> a = candidates.get(i);
      NameFact<Double> b = candidates.get(i + 1);
      if (a.distance() == b.distance() && isStated(a) && isStated(b)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStated(NameFact<Double> fact) {
    return !fact.text().chars().allMatch(Character::isDigit);
  }
}
