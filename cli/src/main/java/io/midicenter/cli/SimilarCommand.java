package io.midicenter.cli;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.vector.BeatRhythm;
import io.midicenter.index.music.AspectWeights;
import io.midicenter.index.music.LikenessReader;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.SimilarQuery;
import io.midicenter.index.query.Mistake;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc similar`: files of the library that resemble one, which need not be in it and is not taken
/// in.
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Files of the library that resemble one: msc similar groove.mid --by rhythm")
final class SimilarCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A path, or the 64-digit id of a file.")
  private String what = "";

  @Option(
      names = "--by",
      paramLabel = "ASPECT,…",
      description = "What counts: rhythm, harmony, melody, sound, feel (default all).")
  private @Nullable String by;

  @Option(
      names = "--weights",
      paramLabel = "ASPECT:N,…",
      description = "How much each counts, 0 to 10 (default 1): rhythm:2,sound:0.")
  private @Nullable String weights;

  @Mixin private RankedByFileOptions ranked = new RankedByFileOptions();

  @Override
  public Integer call() {
    if (by != null && weights != null) {
      throw CommandFailure.usage("--by and --weights exclude each other: name one of them.");
    }
    AspectWeights counting = weights();
    return ranked.run(
        what,
        file -> {
          SimilarQuery.To to =
              file.inLibrary()
                  ? new SimilarQuery.To.FileOfLibrary(Bytes.fromHex(file.id()))
                  : new SimilarQuery.To.Music(
                      BeatRhythm.in(file.analysis().vector(), file.analysis().drums()));
          return new SimilarQuery(to, counting);
        });
  }

  private AspectWeights weights() {
    try {
      return by != null
          ? LikenessReader.only("--by", by)
          : weights != null ? LikenessReader.weights(weights) : AspectWeights.EQUAL;
    } catch (MusicQueryException e) {
      throw MistakeText.usage(List.of(Mistake.music(e)));
    }
  }
}
