package io.midicenter.index.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.index.material.MusicMaterial;
import io.midicenter.index.material.StepReader;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.material.StoredLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TuneScanTest {
  private static final long SEED = Long.getLong("tests.seed", 31);

  @Test
  void stepsAndTimesAreThoseOfTheLines() throws Exception {
    var random = new Random(SEED);
    var reader = new StepReader();
    for (int round = 0; round < 200; round++) {
      List<MelodyLine> lines = lines(random, 1 + random.nextInt(10));
      BytesRef stored = stored(lines);
      List<StoredLine> decoded = StoredLines.decode(stored);
      reader.read(stored);
      assertThat(reader.size()).isEqualTo(decoded.size());
      for (int line = 0; line < decoded.size(); line++) {
        StoredLine whole = decoded.get(line);
        assertThat(reader.isMain(line)).isEqualTo(whole.main());
        assertThat(reader.steps(line)).isEqualTo(whole.size() - 1);
        for (int i = 0; i + 1 < whole.size(); i++) {
          int step = whole.pitches()[i + 1] - whole.pitches()[i];
          assertThat(reader.bytes()[reader.stepsAt(line) + i]).isEqualTo((byte) step);
          assertThat(reader.bytes()[reader.timesAt(line) + i]).isEqualTo(whole.times()[i]);
        }
      }
    }
  }

  /// With a mistake, what the best places of the scan give is what aligning everywhere gives.
  @Test
  void theBestAlignmentIsAtOneOfThePlacesThatAreFound() throws Exception {
    var random = new Random(SEED);
    var reader = new StepReader();
    int best = 0;
    int rounds = 500;
    for (int round = 0; round < rounds; round++) {
      List<MelodyLine> lines = lines(random, 4);
      reader.read(stored(lines));
      TunePattern tune = cut(lines.get(random.nextInt(4)), random);
      var kernel = new AlignmentKernel(tune);
      var scan = new TuneScan(tune, kernel);
      scan.scan(reader);
      int found = 0;
      for (int place = 0; place < scan.size(); place++) {
        found = Math.max(found, at(kernel, reader, scan.line(place), scan.diagonal(place)));
      }
      int everywhere = 0;
      for (int line = 0; line < reader.size(); line++) {
        for (int diagonal = -tune.steps().size(); diagonal < reader.steps(line); diagonal++) {
          everywhere = Math.max(everywhere, at(kernel, reader, line, diagonal));
        }
      }
      assertThat(found).isLessThanOrEqualTo(everywhere);
      best += found == everywhere ? 1 : 0;
    }
    assertThat(best).as("of %d, -Dtests.seed=%d", rounds, SEED).isGreaterThan(rounds * 97 / 100);
  }

  private static int at(AlignmentKernel kernel, StepReader file, int line, int diagonal) {
    int score =
        kernel.align(
            file.bytes(), file.stepsAt(line), file.timesAt(line), file.steps(line), diagonal);
    return file.isMain(line) ? score : score * MelodyRanker.OTHER_LINE / 1000;
  }

  private static TunePattern cut(MelodyLine line, Random random) {
    int notes = 9 + random.nextInt(8);
    int from = random.nextInt(line.pitches().size() - notes);
    var pitches = new ArrayList<Integer>();
    for (int i = 0; i < notes; i++) {
      pitches.add((int) line.pitches().at(from + i));
    }
    switch (random.nextInt(4)) {
      case 0 -> pitches.set(notes / 2, pitches.get(notes / 2) + 3);
      case 1 -> pitches.subList(notes / 2, notes / 2 + 1).clear();
      case 2 -> pitches.add(notes / 2, pitches.get(notes / 2) + 2);
      default -> {}
    }
    var steps = new int[pitches.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = pitches.get(i + 1) - pitches.get(i);
    }
    return new TunePattern(false, Ints.wrap(steps), Ints.EMPTY, -1);
  }

  private static BytesRef stored(List<MelodyLine> lines) {
    return new BytesRef(MusicMaterial.of(lines, null, null).lines().toArray());
  }

  private static List<MelodyLine> lines(Random random, int count) {
    var lines = new ArrayList<MelodyLine>();
    for (int i = 0; i < count; i++) {
      var pitches = new byte[20 + random.nextInt(200)];
      var times = new byte[pitches.length];
      pitches[0] = 64;
      for (int n = 1; n < pitches.length; n++) {
        int step = (int) Math.round(random.nextGaussian() * 4);
        pitches[n] = (byte) Math.clamp(pitches[n - 1] + step, 30, 100);
        times[n - 1] = (byte) (random.nextInt(4) * 8 + 20);
      }
      var bars = Ints.wrap(0, pitches.length / 2);
      lines.add(new MelodyLine(i, i, false, 0.9, Bytes.of(pitches), Bytes.wrap(times), bars, 0));
    }
    return lines;
  }
}
