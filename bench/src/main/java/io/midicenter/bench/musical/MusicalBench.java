package io.midicenter.bench.musical;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes queries of the development files by a seed, with mistakes, and says how often the file is
/// among the first ten hits.
public final class MusicalBench {
  private static final int MELODIES = 2_000;
  private static final int RHYTHMS = 400;
  private static final double SIXTEENTH_TICKS = 120;
  private static final double STEP_MILLIS = 125;
  private static final int JITTER_MILLIS = 30;
  private static final int MOST_WRONG = 6;
  private static final int PICTURE_NOTES = 12;

  private final MidiIndex index;
  private final List<HeardFile> files;
  private final long seed;
  private final Consumer<String> tell;
  private final List<Long> nanos = new ArrayList<>();

  private MusicalBench(MidiIndex index, List<HeardFile> files, long seed, Consumer<String> tell) {
    this.index = index;
    this.files = files;
    this.seed = seed;
    this.tell = tell;
  }

  /// Searches an index of the development files alone, made in `scratch`, or a library that holds
  /// them among others.
  ///
  /// @param dev the folder with truth.tsv
  /// @param library index folder of a library, null for one of the development files alone
  /// @param picture where the SVG of ranks goes, null for none
  public static void run(
      Path dev,
      @Nullable Path library,
      Path scratch,
      long seed,
      @Nullable Path picture,
      Consumer<String> tell)
      throws IOException {
    try (MidiIndex index =
        library == null ? MidiIndex.open(scratch) : MidiIndex.openReadOnly(library)) {
      List<HeardFile> files = new HeardFiles().read(dev, library == null ? index : null);
      if (library == null) {
        index.refresh();
      }
      tell.accept(
          "%,d development files among %,d documents, seed %d"
              .formatted(files.size(), index.documentCount(), seed));
      var bench = new MusicalBench(index, files, seed, tell);
      bench.melodies();
      bench.rhythms();
      if (picture != null) {
        Files.writeString(picture, bench.picture());
      }
    }
  }

  private void melodies() throws IOException {
    tell.accept(melody("S2: 8 clean notes", 8, 0, MELODIES).toString());
    tell.accept(melody("S2: 10 notes, one wrong", 10, 1, MELODIES).toString());
    tell.accept(melody("S2: 12 notes, one wrong", 12, 1, MELODIES).toString());
    tell.accept(times("melody"));
  }

  private RankTable melody(String name, int notes, int wrong, int queries) throws IOException {
    var random = new Random(seed);
    List<HeardFile> sources =
        files.stream()
            .filter(f -> f.path().contains("pop909/") || f.path().contains("nottingham/"))
            .filter(f -> f.melody() != null && f.melody().pitches().size() >= notes)
            .toList();
    var table = new RankTable(name);
    for (int i = 0; i < queries; i++) {
      HeardFile source = sources.get(random.nextInt(sources.size()));
      MelodyLine line = source.melody();
      if (line != null) {
        table.add(source.half(), rank("melody", tune(line, notes, wrong, random), source));
      }
    }
    return table;
  }

  private static String tune(MelodyLine line, int notes, int wrong, Random random) {
    int from = random.nextInt(line.pitches().size() - notes + 1);
    int up = random.nextInt(12) - 6;
    var errors = new int[notes];
    for (int i = 0; i < wrong; i++) {
      int at = random.nextInt(notes);
      while (errors[at] != 0) {
        at = (at + 1) % notes;
      }
      errors[at] = (1 + random.nextInt(4)) * (random.nextBoolean() ? 1 : -1);
    }
    var text = new StringBuilder();
    for (int i = 0; i < notes; i++) {
      int pitch = line.pitches().at(from + i) + up + errors[i];
      double ticks = 10 * Math.pow(2, (line.intervals().at(from + i) & 0xFF) / 8.0);
      long sixteenths = Math.max(1, Math.min(256, Math.round(ticks / SIXTEENTH_TICKS)));
      text.append(i == 0 ? "" : "-").append(Math.max(0, Math.min(127, pitch)));
      if (i < notes - 1) {
        text.append('.').append(sixteenths);
      }
    }
    return text.toString();
  }

  private void rhythms() throws IOException {
    var random = new Random(seed);
    List<HeardFile> sources =
        files.stream()
            .filter(f -> f.drums() != null && f.drums().stepsPerBar() == 16 && f.drums().bars() > 1)
            .toList();
    var one = new RankTable("S4: one tapped bar, ± 30 ms (or its twin)");
    var own = new RankTable("    the same, the file itself");
    var two = new RankTable("S4: two bars, kick and snare");
    for (int i = 0; i < RHYTHMS; i++) {
      HeardFile source = sources.get(random.nextInt(sources.size()));
      DrumAnalysis drums = source.drums();
      if (drums == null) {
        continue;
      }
      int bar = random.nextInt(drums.bars() - 1);
      int any = any(drums, bar);
      if ((any & 1) == 1 && Integer.bitCount(any) >= 3) {
        List<Hit> hits = hits("rhythm", taps(any, random));
        one.add(source.half(), twin(hits, any));
        own.add(source.half(), place(hits, source));
      }
      String grid = grid(drums, bar);
      if (grid.chars().filter(c -> c == '.').count() == 2) {
        two.add(source.half(), rank("rhythm", grid, source));
      }
    }
    tell.accept(one.toString());
    tell.accept(own.toString());
    tell.accept(two.toString());
    tell.accept(times("rhythm"));
  }

  private static int any(DrumAnalysis drums, int bar) {
    int any = 0;
    for (DrumLane lane : DrumLane.values()) {
      any |= drums.mask(bar, lane);
    }
    return any;
  }

  private static String taps(int mask, Random random) {
    var times = new StringBuilder("t:");
    int before = -1;
    for (int step = 0; step < 16; step++) {
      if ((mask >> step & 1) == 1) {
        int jitter = step == 0 ? 0 : random.nextInt(2 * JITTER_MILLIS + 1) - JITTER_MILLIS;
        int at = Math.max(before + 1, (int) Math.round(step * STEP_MILLIS) + jitter);
        times.append(before < 0 ? "" : "_").append(at);
        before = at;
      }
    }
    return times + "@120";
  }

  private static String grid(DrumAnalysis drums, int bar) {
    var lanes = new StringBuilder();
    for (DrumLane lane : List.of(DrumLane.KICK, DrumLane.SNARE)) {
      int first = drums.mask(bar, lane);
      int second = drums.mask(bar + 1, lane);
      if ((first | second) != 0) {
        lanes.append(lanes.isEmpty() ? "" : "-").append(lane == DrumLane.KICK ? "bd." : "sd.");
        for (int mask : new int[] {first, second}) {
          lanes.append(String.format(Locale.ROOT, "%04X", Integer.reverse(mask) >>> 16));
        }
      }
    }
    return lanes.toString();
  }

  /// The first hit with a bar in which every hit lies within a step of the mask and the reverse.
  private int twin(List<Hit> hits, int mask) {
    for (int i = 0; i < hits.size(); i++) {
      String id = hits.get(i).id();
      for (HeardFile file : files) {
        DrumAnalysis drums = file.drums();
        if (drums != null && file.id().hex().equals(id)) {
          for (int bar = 0; bar < drums.bars(); bar++) {
            int is = any(drums, bar);
            if ((is & ~wide(mask)) == 0 && (mask & ~wide(is)) == 0) {
              return i + 1;
            }
          }
        }
      }
    }
    return 0;
  }

  private static int wide(int mask) {
    return mask | mask << 1 | mask >>> 1;
  }

  private int rank(String parameter, String query, HeardFile source) throws IOException {
    return place(hits(parameter, query), source);
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
    RequestReader.Read read =
        RequestReader.read(
            Map.of(parameter, List.of(query), "limit", List.of("20"), "fields", List.of("name")),
            List.of());
    if (!read.mistakes().isEmpty()) {
      throw new IllegalStateException(query + ": " + read.mistakes());
    }
    long begun = System.nanoTime();
    List<Hit> hits = index.search(read.request()).hits();
    nanos.add(System.nanoTime() - begun);
    return hits;
  }

  private String times(String what) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    nanos.clear();
    return String.format(
        Locale.ROOT,
        "    %s, in process, one thread: p50 %.1f, p95 %.1f, p99 %.1f ms of %,d searches",
        what,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        sorted.length);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private String picture() throws IOException {
    var shares = new double[MOST_WRONG + 1];
    for (int wrong = 0; wrong <= MOST_WRONG; wrong++) {
      RankTable table =
          melody("%d notes, %d wrong".formatted(PICTURE_NOTES, wrong), PICTURE_NOTES, wrong, 300);
      tell.accept(table.toString());
      shares[wrong] = table.share();
    }
    return RankPicture.svg(Arrays.copyOf(shares, shares.length), PICTURE_NOTES);
  }
}
