package io.midicenter.analysis;

import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Prints how often analyses agree with the truth of the development files, and what they cost. Run
/// by hand: it needs the shared data.
public final class AccuracyCheck {
  private static final Limits KEY_HIDDEN = new Limits(16 << 20, false, true, true, false);

  private final Path dev;
  private final Analyzer analyzer = new Analyzer();
  private final TreeMap<String, int[]> counts = new TreeMap<>();

  private AccuracyCheck(Path data) {
    this.dev = data.resolve("dev");
  }

  public static void main(String[] args) throws IOException {
    Path data = Objects.requireNonNull(DevData.folder(), "set MSC_SHARED to the shared folder");
    new AccuracyCheck(data).run();
  }

  private void run() throws IOException {
    keys(
        "T1 key pop909-cl",
        dev.resolve("open/pop909-cl"),
        "",
        row -> "1".equals(row.get("keys_in_piece")));
    keys(
        "T2 key nottingham",
        dev,
        "open/nottingham/",
        row -> !is(row, "/chords/") && !is(row, "/melody/"));
    keys("T2 key justkeydding", dev, "restricted/justkeydding/", _ -> true);
    keys("T2 key classicalpiano", dev, "open/classicalpiano/", _ -> true);
    keys("T2 key asap scores", dev, "restricted/asap/", row -> is(row, "score"));
    facts();
    speed();
    counts.forEach((what, n) ->
        System.out.printf("%-44s %6d of %6d  %6.2f %%%n", what, n[0], n[1], 100.0 * n[0] / n[1]));
  }

  private static boolean is(Map<String, String> row, String word) {
    return Objects.requireNonNullElse(row.get("path"), "").contains(word);
  }

  private void keys(String what, Path root, String prefix, Predicate<Map<String, String>> wanted)
      throws IOException {
    for (Map<String, String> row : DevData.truth(root.resolve("truth.tsv"))) {
      String path = Objects.requireNonNull(row.get("path"));
      int key = DevData.key(row.get("key"));
      if (key < 0 || !path.startsWith(prefix) || !wanted.test(row)) {
        continue;
      }
      Analysis a = analyze(root.resolve(path), KEY_HIDDEN);
      MusicalKey found = a.key().key().value();
      count(what + " exact", found != null && found.code() == key);
      count(
          what + " signature",
          found != null && found.signature() == MusicalKey.ALL.get(key).signature());
      count(what + " top 3", a.key().possible().stream().anyMatch(p -> p.key().code() == key));
      if (a.key().key().confidence() >= 0.9) {
        count("T5 key right at confidence >= 0.9", found != null && found.code() == key);
      }
    }
  }

  private void facts() throws IOException {
    for (Map<String, String> row : DevData.truth(dev.resolve("truth.tsv"))) {
      String path = Objects.requireNonNull(row.get("path"));
      String set = path.split("/", -1)[1];
      Analysis a = analyze(dev.resolve(path), Limits.DEFAULT);
      boolean trusted = a.tempo().bpm().isKnown();
      boolean performance = set.equals("asap") && !path.contains("score");
      if (set.equals("pop909") && !path.contains("versions")) {
        count("T9 pop909 trusted", trusted);
      }
      if (performance) {
        count("T9 asap performance not trusted", !trusted);
        count("T11 asap played", Objects.equals(a.statistics().nomml(), 12));
      }
      if (set.equals("groove")) {
        count("T11 groove played", Objects.equals(a.statistics().nomml(), 12));
      }
      if (set.equals("nottingham")) {
        Integer nomml = a.statistics().nomml();
        count("T11 nottingham quantised", nomml != null && nomml < 12);
      }
      String bpm = Objects.requireNonNullElse(row.get("bpm"), "");
      if ((set.equals("groove") || set.equals("mma-gen")) && !bpm.isBlank()) {
        Double dominant = a.tempo().dominant();
        count(
            "T12 tempo.dominant " + set,
            dominant != null && Math.abs(dominant / Double.parseDouble(bpm) - 1) < 0.04);
        Meter meter = a.meter().meter().value();
        String want = Objects.requireNonNullElse(row.get("time_signature"), "");
        if (!want.isBlank()) {
          count("T12 meter " + set, meter != null && meter.toString().equals(want));
        }
      }
      if (List.of("pop909", "pop909-cl", "asap", "nottingham").contains(set)) {
        count("T14 without drum part", a.parts().stream().noneMatch(Part::isDrums));
      }
      if ("yes".equals(row.get("drums"))) {
        count("drums found, truth says yes", a.parts().stream().anyMatch(Part::isDrums));
      }
    }
  }

  private void speed() throws IOException {
    speed("all dev", DevData.files(dev));
    speed("pop909", DevData.files(dev.resolve("open/pop909")));
    speed("nottingham", DevData.files(dev.resolve("open/nottingham")));
    speed("asap", DevData.files(dev.resolve("restricted/asap")));
    speed("groove", DevData.files(dev.resolve("open/groove")));
  }

  private void speed(String what, List<Path> files) throws IOException {
    byte[][] bytes = new byte[files.size()][];
    long total = 0;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Files.readAllBytes(files.get(i));
      total += bytes[i].length;
    }
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      long start = clock();
      for (byte[] file : bytes) {
        analyzer.analyze(file, 0, file.length, Limits.DEFAULT);
      }
      best = Math.min(best, clock() - start);
    }
    System.out.printf(
        "speed %-12s %5d files, mean %6.1f KB: %7.1f us of CPU a file, %6.0f files/s, %5.0f MB/s%n",
        what,
        bytes.length,
        total / 1e3 / bytes.length,
        best / 1e3 / bytes.length,
        bytes.length * 1e9 / best,
        total * 1e3 / best);
  }

  /// CPU time of this thread in nanoseconds: other work on the machine does not count.
  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Analysis analyze(Path file, Limits limits) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return switch (analyzer.analyze(bytes, 0, bytes.length, limits)) {
      case Outcome.Analysed(Analysis analysis) -> analysis;
      case Outcome.Rejected(var fault, int offset, String detail) ->
          throw new IllegalStateException(file + ": " + fault + " at " + offset + ", " + detail);
    };
  }

  private void count(String what, boolean right) {
    int[] n = counts.computeIfAbsent(what, _ -> new int[2]);
    n[0] += right ? 1 : 0;
    n[1]++;
  }
}
