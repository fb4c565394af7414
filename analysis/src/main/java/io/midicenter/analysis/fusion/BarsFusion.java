package io.midicenter.analysis.fusion;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import java.util.List;

/// Length in bars as counted against the length in a name.
public final class BarsFusion {
  private static final double SAME = 0.05;

  private BarsFusion() {}

  public static Decision<Double> fuse(Fact<Double> counted, List<NameFacts> names) {
    Double bars = counted.value();
    String counts = bars == null ? "" : "The notes fill %s".formatted(words(bars));
    NameFact<Integer> other = null;
    for (NameFacts name : names) {
      for (NameFact<Integer> fact : name.bars()) {
        if (bars != null && Math.abs(bars - fact.value()) < SAME) {
          return new Decision<>(
              new Fact<>(bars, counted.source(), Math.max(0.98, counted.confidence())),
              List.of(counts, says(fact)));
        }
        other = other == null && fact.explicit() ? fact : other;
      }
    }
    if (bars != null) {
      return new Decision<>(
          counted, other == null ? List.of(counts) : List.of(counts, says(other)));
    }
    if (other == null) {
      return new Decision<>(Fact.none(), List.of());
    }
    return new Decision<>(Fact.filename((double) other.value(), 0.8), List.of(says(other)));
  }

  private static String says(NameFact<Integer> fact) {
    return "The name says %s (\"%s\")".formatted(words(fact.value()), fact.text());
  }

  private static String words(double bars) {
    String number = bars == Math.rint(bars) ? String.valueOf((long) bars) : String.valueOf(bars);
    return number + (bars == 1 ? " bar" : " bars");
  }
}
