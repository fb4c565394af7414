package io.midicenter.analysis;

import java.util.List;

/// Brings declared, estimated and filename facts together. Pure and thread-safe; run again whenever
/// a location of a content is added or lost.
public final class Fusion {
  private Fusion() {}

  /// @param input what the bytes say
  /// @param names what the paths of all present locations say, in any order
  public static Fused fuse(FusionInput input, List<NameFacts> names) {
    return new Fused(
        input.tempo(),
        input.tempoAlternatives(),
        input.key(),
        List.of(),
        input.meter(),
        input.bars(),
        input.kind(),
        input.tags(),
        false,
        new Fused.Evidence(List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
