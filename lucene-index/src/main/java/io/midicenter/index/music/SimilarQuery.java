package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;

/// Files that resemble one, the most alike first.
///
/// @param to what they shall resemble
public record SimilarQuery(To to, AspectWeights weights) implements MusicRanking {
  /// Parameter of the file.
  public static final String PARAMETER = "similarTo";

  /// Parameter of the weights.
  public static final String WEIGHTS_PARAMETER = "weights";

  /// What files shall resemble.
  public sealed interface To {
    /// A file of the library; it is no hit itself.
    record FileOfLibrary(Bytes id) implements To {}

    /// A file that the library need not hold.
    record Music(SimilarityVector vector) implements To {}
  }

  @Override
  public String parameter() {
    return PARAMETER;
  }

  @Override
  public String canonical() {
    String what =
        switch (to) {
          case To.FileOfLibrary(Bytes id) -> id.hex();
          case To.Music(SimilarityVector vector) -> vector.bytes().hex();
        };
    return "similar " + weights.canonical() + " " + what;
  }
}
