package io.midicenter.analysis.engine;

import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.fusion.BarsFusion;
import io.midicenter.analysis.fusion.Decision;
import io.midicenter.analysis.fusion.KeyFusion;
import io.midicenter.analysis.fusion.KindFusion;
import io.midicenter.analysis.fusion.MeterFusion;
import io.midicenter.analysis.fusion.TagFusion;
import io.midicenter.analysis.fusion.TempoFusion;
import java.util.List;

/// Brings declared, estimated and filename facts together. Pure and thread-safe; run again whenever
/// a location of a content is added or lost, without its bytes.
public final class Fusion {
  /// Drum evidence of the notes that a drum word in the name completes.
  private static final double DRUM_SCORE = 0.4;

  private Fusion() {}

  /// @param input what the bytes say
  /// @param names what the paths of all present locations say, in any order
  public static Fused fuse(FusionInput input, List<NameFacts> names) {
    boolean drumsByName =
        input.drumScore() >= DRUM_SCORE && names.stream().anyMatch(NameFacts::drumWord);
    TempoFusion.Result tempo = TempoFusion.fuse(input, names);
    KeyFusion.Result key = drumsByName ? KeyFusion.Result.none() : KeyFusion.fuse(input, names);
    Decision<Meter> meter = MeterFusion.fuse(input.meter(), names);
    Decision<Double> bars = BarsFusion.fuse(input.bars(), names);
    Decision<Kind> kind = KindFusion.fuse(input.kind(), names);
    return new Fused(
        tempo.tempo().fact(),
        tempo.alternatives(),
        key.key().fact(),
        key.possible(),
        meter.fact(),
        bars.fact(),
        kind.fact(),
        TagFusion.fuse(input, names, drumsByName),
        drumsByName,
        new Fused.Evidence(
            tempo.tempo().evidence(),
            key.key().evidence(),
            meter.evidence(),
            bars.evidence(),
            kind.evidence()));
  }
}
