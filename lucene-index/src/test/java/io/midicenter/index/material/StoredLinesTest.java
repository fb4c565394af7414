package io.midicenter.index.material;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredLinesTest {
  private static final long SEED = Long.getLong("tests.seed", 5);

  /// The hash of a document stands on it.
  @Test
  void equalMusicIsEqualBytesWhateverWasWrittenBefore() throws Exception {
    var random = new Random(SEED);
    var files = new ArrayList<List<MelodyLine>>();
    for (int i = 0; i < 200; i++) {
      files.add(lines(random, 1 + random.nextInt(8), random.nextInt(3) == 0 ? 9_000 : 300));
    }
    var fresh = new ArrayList<Bytes>();
    for (List<MelodyLine> file : files) {
      Thread alone = new Thread(() -> fresh.add(StoredLines.encode(file, null)));
      alone.start();
      alone.join();
    }
    for (int i = 0; i < 1_000; i++) {
      int file = random.nextInt(files.size());
      assertThat(StoredLines.encode(files.get(file), null))
          .as("file %d, -Dtests.seed=%d", file, SEED)
          .isEqualTo(fresh.get(file));
    }
  }

  private static List<MelodyLine> lines(Random random, int count, int most) {
    var lines = new ArrayList<MelodyLine>();
    for (int i = 0; i < count; i++) {
      var pitches = new byte[4 + random.nextInt(most)];
      var times = new byte[pitches.length];
      int period = 1 + random.nextInt(60);
      for (int n = 0; n < pitches.length; n++) {
        pitches[n] = n < period ? (byte) (40 + random.nextInt(50)) : pitches[n - period];
        times[n] = (byte) (n < period ? 20 + random.nextInt(40) : times[n - period]);
      }
      lines.add(
          new MelodyLine(i, i, false, 0.9, Bytes.of(pitches), Bytes.wrap(times), Ints.wrap(0), 0));
    }
    return lines;
  }
}
