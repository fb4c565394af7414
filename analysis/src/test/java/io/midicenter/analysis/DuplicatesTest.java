package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.engine.NoteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// T17: a thousand copies of the demo library's files, written by another hand, are found again by
/// their fingerprints, and nothing else is.
class DuplicatesTest {
  private static final int COPIES = 1000;
  private static final double SHARE = 0.99;

  /// Larger files are left out: they only cost time.
  private static final int MOST_BYTES = 12_000;

  private final long seed = RandomNotes.seed();
  private final Random random = new Random(seed);
  private final Analyzer analyzer = new Analyzer();
  private final List<NoteView> originals = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Analysis> analyses = new ArrayList<>();

  /// One file of each group that holds the same notes by an independent reading: sorted pairs of
  /// onset and key, in any key and note value.
  private void load() throws IOException {
    var seen = new TreeSet<String>();
    var reader = new NoteReader();
    try (Stream<Path> walk = Files.walk(Path.of("../demo-library"))) {
      for (Path path : walk.filter(p -> p.toString().endsWith(".mid")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length > MOST_BYTES) {
          continue;
        }
        NoteView notes = reader.read(bytes, 0, bytes.length, Limits.DEFAULT);
        if (notes == null
            || !(analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT)
                instanceof Outcome.Analysed(Analysis a))
            || a.timeBase() != TimeBase.PPQ
            || 480 % a.division() != 0 && a.division() % 480 != 0
            || a.shapeHash() == null
            || a.drums() == null && a.parts().stream().anyMatch(p -> p.channel() == 10)) {
          continue;
        }
        if (seen.add(reference(notes))) {
          originals.add(notes);
          names.add(path.toString());
          analyses.add(a);
        }
      }
    }
  }

  private static String reference(NoteView notes) {
    long unit = 0;
    long first = Long.MAX_VALUE;
    int base = 0;
    long baseAt = Long.MAX_VALUE;
    for (NoteView.PartNotes part : notes.parts()) {
      for (NoteView.Note n : part.notes()) {
        first = Math.min(first, n.tick());
        boolean earlier = n.tick() < baseAt || (n.tick() == baseAt && n.pitch() < base);
        if (part.channel() != 10 && earlier) {
          base = n.pitch();
          baseAt = n.tick();
        }
      }
    }
    for (NoteView.PartNotes part : notes.parts()) {
      for (NoteView.Note n : part.notes()) {
        unit = gcd(unit, n.tick() - first);
      }
    }
    var pairs = new TreeSet<String>();
    for (NoteView.PartNotes part : notes.parts()) {
      for (NoteView.Note n : part.notes()) {
        String key = part.channel() == 10 ? "d" + n.pitch() : "p" + (n.pitch() - base);
        pairs.add((n.tick() - first) / Math.max(1, unit) + key);
      }
    }
    return pairs.toString();
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private Analysis copy(int original, int transposed, double stretch) {
    byte[] bytes =
        new ReExport(random)
            .write(originals.get(original), analyses.get(original).parts(), transposed, stretch);
    return Analyses.of(analyzer, bytes, Limits.DEFAULT);
  }

  private int transposition(int original) {
    Analysis a = analyses.get(original);
    Integer low = a.statistics().pitchMin();
    Integer high = a.statistics().pitchMax();
    int by = random.nextInt(25) - 12;
    return low == null || high == null ? 0 : Math.clamp(by, -low, 127 - high);
  }

  @Test
  void aThousandCopiesAreFoundAgainAndNothingElse() throws IOException {
    load();
    assertThat(originals.size()).isGreaterThan(80);
    int same = 0;
    var missed = new ArrayList<String>();
    int rightNotes = 0;
    int rightShapes = 0;
    int claimed = 0;
    int claimedRightly = 0;
    for (int i = 0; i < COPIES; i++) {
      int from = i % originals.size();
      boolean exact = random.nextBoolean();
      Analysis copy =
          exact ? copy(from, 0, 1) : copy(from, transposition(from), random.nextBoolean() ? 2 : 1);
      if (exact) {
        same++;
        rightNotes += Objects.equals(copy.noteHash(), analyses.get(from).noteHash()) ? 1 : 0;
      }
      if (!Objects.equals(copy.shapeHash(), analyses.get(from).shapeHash())) {
        missed.add(names.get(from));
      }
      for (int other = 0; other < originals.size(); other++) {
        if (Objects.equals(copy.shapeHash(), analyses.get(other).shapeHash())) {
          claimed++;
          claimedRightly += other == from ? 1 : 0;
          rightShapes += other == from ? 1 : 0;
        }
      }
    }
    String because = "reproduce with -Dtests.seed=" + seed + ", missed " + missed;
    assertThat((double) rightNotes / same).as(because).isGreaterThanOrEqualTo(SHARE);
    assertThat((double) rightShapes / COPIES).as(because).isGreaterThanOrEqualTo(SHARE);
    assertThat((double) claimedRightly / claimed).as(because).isGreaterThanOrEqualTo(SHARE);
  }
}
