package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.MusicalKey;

/// Files that go with one, the best first.
///
/// @param with what they shall go with
public record CompatibleQuery(With with) implements MusicRanking {
  /// Parameter of the file.
  public static final String PARAMETER = "compatibleWith";

  /// What files shall go with.
  public sealed interface With {
    /// A file of the library; it is no hit itself.
    record FileOfLibrary(Bytes id) implements With {}

    /// A file that the library need not hold.
    record Music(FitFacts facts) implements With {}
  }

  @Override
  public String parameter() {
    return PARAMETER;
  }

  @Override
  public String canonical() {
    return "compatible "
        + switch (with) {
          case With.FileOfLibrary(Bytes id) -> id.hex();
          case With.Music(FitFacts facts) -> {
            MusicalKey key = facts.key();
            yield (key == null ? "" : key.canonicalName())
                + " "
                + (facts.bpm() == null ? "" : facts.bpm())
                + " "
                + facts.roles();
          }
        };
  }
}
