package io.midicenter.analysis.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearGroupsTest {
  private static final long SEED = Long.getLong("tests.seed", 3);

  @Test
  void aSongWithSomeOtherBarsIsNearAndAnotherSongIsNot() {
    var random = new Random(SEED);
    byte[] song = tune(random, 400);
    byte[] changed = song.clone();
    System.arraycopy(tune(random, 24), 0, changed, 100, 24);
    byte[] up = song.clone();
    for (int i = 0; i < up.length; i++) {
      up[i] = (byte) (up[i] + 3);
    }
    var groups = new NearGroups();
    groups.add(print(song), 1L);
    groups.add(print(tune(random, 400)), 2L);
    groups.add(print(changed), 3L);
    groups.add(print(up), 4L);
    assertThat(groups.groups()).as("seed %d", SEED).containsExactly(0, -1, 0, 0);
  }

  @Test
  void aFamilyAloneIsNoGroup() {
    var random = new Random(SEED);
    short[] print = print(tune(random, 100));
    var groups = new NearGroups();
    groups.add(print, 7L);
    groups.add(print.clone(), 7L);
    assertThat(groups.groups()).containsExactly(-1, -1);
    groups.add(print.clone(), 8L);
    assertThat(groups.groups()).containsExactly(0, 0, 0);
  }

  @Test
  void theEstimateFollowsTheShareOfCommonShingles() {
    var random = new Random(SEED);
    for (int other = 0; other <= 300; other += 50) {
      byte[] a = tune(random, 600);
      byte[] b = a.clone();
      System.arraycopy(tune(random, other), 0, b, 300, other);
      double common = (597.0 - other) / (597 + other);
      assertThat(MinHash.likeness(print(a), print(b)))
          .as("%d other notes, seed %d", other, SEED)
          .isCloseTo(common, within(0.2));
    }
  }

  @Test
  void aFewNotesSayNothing() {
    assertThat(MinHash.of(List.of())).isNull();
    assertThat(MinHash.of(List.of(line(tune(new Random(SEED), 14))))).isNull();
    assertThat(MinHash.of(List.of(line(new byte[200])))).isNull();
  }

  private static short[] print(byte[] pitches) {
    short[] print = MinHash.of(List.of(line(pitches)));
    assertThat(print).isNotNull();
    return print == null ? new short[0] : print;
  }

  private static MelodyLine line(byte[] pitches) {
    byte[] times = new byte[pitches.length];
    for (int i = 0; i + 1 < times.length; i++) {
      times[i] = (byte) (40 + 8 * (pitches[i] % 3));
    }
    return new MelodyLine(
        0, 0, false, 0.9, Bytes.wrap(pitches), Bytes.wrap(times), Ints.wrap(new int[] {0}), 0);
  }

  private static byte[] tune(Random random, int notes) {
    byte[] pitches = new byte[notes];
    for (int i = 0; i < notes; i++) {
      pitches[i] = (byte) (48 + random.nextInt(36));
    }
    return pitches;
  }
}
