package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.vector.Aspect;
import io.midicenter.analysis.vector.BeatRhythm;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.music.AspectWeights;
import io.midicenter.index.music.MusicQuery;
import io.midicenter.index.music.SimilarQuery;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Hit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says whether likeness means something: how many of a groove's ten nearest by rhythm have its
/// style, and how many of a pop song's ten nearest by harmony hold its progression, beside what ten
/// files at random would have.
public final class LikenessBench {
  private static final int NEAREST = 10;

  private final Path scratch;
  private final Consumer<String> tell;
  private final Analyses analyses = new Analyses();

  private LikenessBench(Path scratch, Consumer<String> tell) {
    this.scratch = scratch;
    this.tell = tell;
  }

  /// @param data the folder that holds `dev/`
  public static void run(Path data, Path scratch, Consumer<String> tell) throws IOException {
    var bench = new LikenessBench(scratch, tell);
    var dev = new DevFiles(data);
    for (String set : List.of("groove", "mma-gen")) {
      var heard = new ArrayList<Heard>();
      for (TruthFile file : dev.all()) {
        if (file.set().equals(set) && file.get("drums").equals("yes")) {
          String style = file.get("style");
          bench.hear(file, heard, (_, _) -> new Marks(style, Set.of(style)));
        }
      }
      bench.judge(set + ": rhythm, same style", Aspect.RHYTHM, heard);
    }
    var songs = new ArrayList<Heard>();
    for (TruthFile song : dev.popSongs()) {
      bench.hear(song, songs, (_, analysis) -> Progressions.of(analysis));
    }
    bench.judge("pop909-cl: harmony, the progression of four chords", Aspect.HARMONY, songs);
    NearBench.run(dev, false, tell);
    tell.accept("the same among the files of all other sets:");
    NearBench.run(dev, true, tell);
  }

  /// What a file is asked for and what it answers.
  ///
  /// @param own what near files shall hold; empty where there is nothing to ask
  /// @param held all that it holds
  record Marks(String own, Set<String> held) {}

  private interface Marking {
    Marks of(TruthFile file, Analysis analysis);
  }

  private record Heard(IndexedFile document, Half half, Marks marks) {}

  private void hear(TruthFile file, List<Heard> into, Marking marking) throws IOException {
    Analysis analysis = analyses.of(file, Limits.DEFAULT);
    long number = into.size() + 1L;
    Bytes id = Bytes.wrap(ByteBuffer.allocate(32).putLong(number).array());
    IndexedFile document =
        IndexedFile.named(number, id, "dev", file.path())
            .resembling(BeatRhythm.in(analysis.vector(), analysis.drums()));
    into.add(new Heard(document, file.half(), marking.of(file, analysis)));
  }

  private void judge(String what, Aspect aspect, List<Heard> files) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "likeness");
    try (MidiIndex index = MidiIndex.open(folder)) {
      for (Heard file : files) {
        index.add(file.document());
      }
      index.refresh();
      var near = new Tally();
      var random = new Tally();
      int asked = 0;
      for (Heard file : files) {
        if (aspect.isIn(file.document().vector().aspects()) && !file.marks().own().isEmpty()) {
          asked++;
          for (Hit hit : nearest(index, file, aspect)) {
            near.add(file, files.get((int) hit.contentId() - 1));
          }
          for (Heard other : files) {
            if (!other.document().id().equals(file.document().id())
                && aspect.isIn(other.document().vector().aspects())) {
              random.add(file, other);
            }
          }
        }
      }
      tell.accept(
          String.format(
              Locale.ROOT,
              "%s: %d files asked; of the ten nearest %s, at random %s: %.1f times as often (chosen on %.1f, kept aside %.1f)",
              what,
              asked,
              near,
              random,
              near.share(null) / random.share(null),
              near.share(Half.CHOSEN_ON) / random.share(Half.CHOSEN_ON),
              near.share(Half.KEPT_ASIDE) / random.share(Half.KEPT_ASIDE)));
    }
  }

  private static List<Hit> nearest(MidiIndex index, Heard file, Aspect aspect) throws IOException {
    var query =
        new SimilarQuery(
            new SimilarQuery.To.FileOfLibrary(file.document().id()),
            AspectWeights.only(List.of(aspect)));
    return index
        .search(SearchRequest.all().withLimit(NEAREST).withMusic(new MusicQuery(List.of(), query)))
        .hits();
  }

  /// How many pairs hold, by the half of the file that was asked for.
  private static final class Tally {
    private final Map<Half, Long> holding = new EnumMap<>(Half.class);
    private final Map<Half, Long> all = new EnumMap<>(Half.class);

    void add(Heard asked, Heard found) {
      all.merge(asked.half(), 1L, Long::sum);
      holding.merge(
          asked.half(), found.marks().held().contains(asked.marks().own()) ? 1L : 0L, Long::sum);
    }

    double share(@Nullable Half half) {
      long some = 0;
      long of = 0;
      for (Half each : Half.values()) {
        if (half == null || half == each) {
          some += holding.getOrDefault(each, 0L);
          of += all.getOrDefault(each, 0L);
        }
      }
      return of == 0 ? 0 : (double) some / of;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.1f %% (%.1f | %.1f)",
          100 * share(null),
          100 * share(Half.CHOSEN_ON),
          100 * share(Half.KEPT_ASIDE));
    }
  }
}
