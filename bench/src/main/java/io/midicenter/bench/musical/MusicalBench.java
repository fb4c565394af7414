package io.midicenter.bench.musical;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes queries of the development files by a seed, with mistakes, and says how often the file is
/// among the first ten hits.
public final class MusicalBench {
  /// Queries of the tables of S2 unless said otherwise.
  public static final int QUERIES = 2_000;

  private static final int MOST_WRONG = 6;
  private static final int[] PICTURE_NOTES = {8, 12, 16};
  private static final int LEAST_CHAIN = 25;
  private static final int MOST_IDS = 200;

  private final MidiIndex index;
  private final List<HeardFile> files;
  private final Map<String, HeardFile> byId = new HashMap<>();
  private final Options options;
  private final Consumer<String> tell;
  private final SearchTimes times = new SearchTimes();

  private MusicalBench(
      MidiIndex index, List<HeardFile> files, Options options, Consumer<String> tell) {
    this.index = index;
    this.files = files;
    this.options = options;
    this.tell = tell;
    files.forEach(file -> byId.put(file.id().hex(), file));
  }

  /// What is searched, and what is written besides the tables.
  ///
  /// @param library index folder of a library that holds the development files among others, null
  ///   for an index of its own
  /// @param generated generated files beside the development files in an index of its own
  /// @param queries of each table of S2; the others have fewer
  /// @param picture where the SVG of ranks goes, null for none
  /// @param chain where the statistics of intervals go, null for nowhere
  public record Options(
      @Nullable Path library,
      long generated,
      long seed,
      int queries,
      @Nullable Path picture,
      @Nullable Path chain) {}

  /// Prints every table.
  ///
  /// @param dev the folder with truth.tsv
  /// @param scratch an empty folder for an index of its own
  public static void run(Path dev, Options options, Path scratch, Consumer<String> tell)
      throws IOException {
    Path library = options.library();
    try (MidiIndex index =
        library == null ? MidiIndex.open(scratch) : MidiIndex.openReadOnly(library)) {
      var heard = new HeardFiles(library == null ? index : null);
      var counts = new GramCounts();
      List<HeardFile> files = heard.development(dev, counts);
      var others = new GramCounts();
      heard.generated(options.generated(), others);
      if (library == null) {
        index.refresh();
      }
      tell.accept(
          "%,d development files among %,d documents, seed %d"
              .formatted(files.size(), index.documentCount(), options.seed()));
      tell.accept(counts.describe("development files"));
      if (!others.isEmpty()) {
        tell.accept(others.describe("generated files"));
        tell.accept(
            "    grams of main melodies in common: %.1f %%"
                .formatted(100 * others.overlap(counts)));
      }
      if (options.chain() != null) {
        Files.writeString(options.chain(), counts.chain(LEAST_CHAIN));
      }
      var bench = new MusicalBench(index, files, options, tell);
      bench.melodies();
      bench.rhythms();
      bench.loops();
      if (options.picture() != null) {
        Files.writeString(options.picture(), bench.picture());
      }
    }
  }

  private void melodies() throws IOException {
    melody("S2: 8 clean notes", 8, TuneMaker.Mistake.WRONG, 0, options.queries());
    melody("S2: 10 notes, one wrong", 10, TuneMaker.Mistake.WRONG, 1, options.queries());
    melody("S2: 12 notes, one wrong", 12, TuneMaker.Mistake.WRONG, 1, options.queries());
    tell.accept(times.take("melody"));
    for (int notes : new int[] {8, 10, 12}) {
      for (TuneMaker.Mistake mistake : TuneMaker.Mistake.values()) {
        String name =
            "    %d notes, one %s".formatted(notes, mistake.name().toLowerCase(Locale.ROOT));
        melody(name, notes, mistake, 1, options.queries() / 2);
      }
    }
    melody("    5 clean notes", 5, TuneMaker.Mistake.WRONG, 0, options.queries() / 2);
    times.take("melody");
  }

  private RankTable melody(
      String name, int notes, TuneMaker.Mistake mistake, int mistakes, int queries)
      throws IOException {
    var random = new Random(options.seed());
    List<HeardFile> sources =
        files.stream()
            .filter(f -> f.path().contains("pop909/") || f.path().contains("nottingham/"))
            .filter(f -> f.melody() != null && f.melody().pitches().size() >= notes + mistakes)
            .toList();
    var table = new RankTable(name);
    for (int i = 0; i < queries; i++) {
      HeardFile source = sources.get(random.nextInt(sources.size()));
      MelodyLine line = source.melody();
      if (line != null) {
        String tune = TuneMaker.tune(line, notes, mistake, mistakes, random);
        table.add(source.half(), place(hits("melody", tune), source));
      }
    }
    tell.accept(table.toString());
    return table;
  }

  private void rhythms() throws IOException {
    var random = new Random(options.seed());
    List<HeardFile> sources =
        files.stream()
            .filter(f -> f.drums() != null && f.drums().stepsPerBar() == 16 && f.drums().bars() > 1)
            .toList();
    var one = new RankTable("S4: one tapped bar, ± 30 ms (or its twin)");
    var own = new RankTable("    the same, the file itself");
    var two = new RankTable("S4: two bars, kick and snare");
    for (int i = 0; i < options.queries() / 5; i++) {
      HeardFile source = sources.get(random.nextInt(sources.size()));
      DrumAnalysis drums = source.drums();
      if (drums == null) {
        continue;
      }
      int bar = random.nextInt(drums.bars() - 1);
      int any = GrooveMaker.any(drums, bar);
      if ((any & 1) == 1 && Integer.bitCount(any) >= 3) {
        List<Hit> hits = hits("rhythm", GrooveMaker.taps(any, random));
        one.add(source.half(), twin(hits, any));
        own.add(source.half(), place(hits, source));
      }
      String grid = GrooveMaker.grid(drums, bar);
      if (grid.chars().filter(c -> c == '.').count() == 2) {
        two.add(source.half(), place(hits("rhythm", grid), source));
      }
    }
    tell.accept(one.toString());
    tell.accept(own.toString());
    tell.accept(two.toString());
    tell.accept(times.take("rhythm"));
  }

  /// The first hit with a bar that is the mask: within a step where the file is known here, exactly
  /// where only the index knows it.
  private int twin(List<Hit> hits, int mask) throws IOException {
    String bar = String.format(Locale.ROOT, "any.%04X", Integer.reverse(mask) >>> 16);
    for (int i = 0; i < hits.size(); i++) {
      HeardFile file = byId.get(hits.get(i).id());
      DrumAnalysis drums = file == null ? null : file.drums();
      for (int at = 0; drums != null && at < drums.bars(); at++) {
        if (GrooveMaker.isNear(mask, GrooveMaker.any(drums, at))) {
          return i + 1;
        }
      }
      var exactly = Map.of("rhythm", bar, "rhythmMatch", "exact", "id", hits.get(i).id());
      if (file == null && search(exactly, false).total().value() > 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private void loops() throws IOException {
    var random = new Random(options.seed());
    long expected = 0;
    long found = 0;
    long wrong = 0;
    int asked = 0;
    int equal = 0;
    while (asked < options.queries() / 10) {
      int[] loop = LoopScan.loop(files.get(random.nextInt(files.size())).chords(), random);
      if (loop == null) {
        continue;
      }
      int[] moved = LoopScan.moved(loop, random.nextInt(12), random.nextInt(4));
      asked++;
      String text = LoopScan.text(moved);
      search(Map.of("chords", text, "limit", "20"), true);
      var holding = new ArrayList<String>();
      var others = new ArrayList<String>();
      for (HeardFile file : files) {
        (LoopScan.holds(file.chords(), moved) ? holding : others).add(file.id().hex());
      }
      long answered = among(text, holding);
      expected += holding.size();
      found += answered;
      wrong += among(text, others);
      equal += answered == holding.size() ? 1 : 0;
    }
    tell.accept(
        "S3: %,d loops of four chords: %,d of %,d files of a scan found (%.2f %%), %,d that do not hold it; %,d loops whole"
            .formatted(
                asked, found, expected, 100.0 * found / Math.max(1, expected), wrong, equal));
    tell.accept(times.take("chords"));
  }

  /// How many of these files hold the chords, as the index says.
  private long among(String chords, List<String> ids) throws IOException {
    long count = 0;
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      String some = String.join(",", ids.subList(from, Math.min(ids.size(), from + MOST_IDS)));
      count += search(Map.of("chords", chords, "id", some, "limit", "0"), false).total().value();
    }
    return count;
  }

  private static int place(List<Hit> hits, HeardFile source) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).id().equals(source.id().hex())) {
        return i + 1;
      }
    }
    return 0;
  }

  private List<Hit> hits(String parameter, String query) throws IOException {
    return search(Map.of(parameter, query, "limit", "20"), true).hits();
  }

  private SearchResult search(Map<String, String> parameters, boolean timed) throws IOException {
    var all = new HashMap<String, List<String>>();
    parameters.forEach((name, value) -> all.put(name, List.of(value)));
    all.put("fields", List.of("name"));
    RequestReader.Read read = RequestReader.read(all, List.of());
    if (!read.mistakes().isEmpty()) {
      throw new IllegalStateException(parameters + ": " + read.mistakes());
    }
    if (!timed) {
      return index.search(read.request());
    }
    times.begin();
    SearchResult result = index.search(read.request());
    times.end();
    return result;
  }

  private String picture() throws IOException {
    var curves = new ArrayList<RankPicture.Curve>();
    for (int notes : PICTURE_NOTES) {
      var shares = new ArrayList<Double>();
      for (int wrong = 0; wrong <= MOST_WRONG; wrong++) {
        String name = "    %d notes, %d wrong".formatted(notes, wrong);
        shares.add(
            melody(name, notes, TuneMaker.Mistake.WRONG, wrong, options.queries() / 6).share());
      }
      curves.add(new RankPicture.Curve(notes, shares));
    }
    return RankPicture.svg(curves);
  }
}
