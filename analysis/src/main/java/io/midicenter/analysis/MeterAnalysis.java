package io.midicenter.analysis;

import java.util.List;

/// Time signature: the declared one that lasts longest, not the first; else what the accents of the
/// notes tell.
///
/// @param changes changes of signature
/// @param alternatives at most 4 others: what the accents tell against the file, then signatures
///   the file declares too, longest first
public record MeterAnalysis(Fact<Meter> meter, int changes, List<Meter> alternatives) {
  public MeterAnalysis {
    alternatives = List.copyOf(alternatives);
  }
}
