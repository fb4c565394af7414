package io.midicenter.analysis.fusion;

import io.midicenter.analysis.Fact;
import java.util.List;

/// A fused value and the sentences that say why, most important first.
public record Decision<T>(Fact<T> fact, List<String> evidence) {
  public Decision {
    evidence = List.copyOf(evidence);
  }
}
