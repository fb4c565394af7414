package io.midicenter.analysis;

import java.util.List;

/// Time signature: the one that lasts longest, not the first.
///
/// @param changes changes of signature
/// @param alternatives other signatures the file declares, longest first, at most 4
public record MeterAnalysis(Fact<Meter> meter, int changes, List<Meter> alternatives) {
  public MeterAnalysis {
    alternatives = List.copyOf(alternatives);
  }
}
