package io.midicenter.index.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.index.material.StoredBeats;
import io.midicenter.index.music.Rhythm;
import io.midicenter.index.music.RhythmLane;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeatLikenessTest {
  private static final long SEED = Long.getLong("tests.seed", 11);

  @Test
  void onlyTheSameBarIsWhollyAlike() {
    var random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      int wanted = 1 | random.nextInt(1 << 16);
      int played =
          random.nextBoolean() ? wanted ^ 1 << random.nextInt(16) : random.nextInt(1 << 16);
      int score = likeness(wanted, played);
      assertThat(score).as("%x and %x, -Dtests.seed=%d", wanted, played, SEED).isBetween(0, 1_000);
      assertThat(score == 1_000).as("%x and %x", wanted, played).isEqualTo(wanted == played);
    }
  }

  @Test
  void aHitOneStepAwayCostsLessThanAMissingOne() {
    assertThat(likeness(0x1111, 0x1121)).isBetween(likeness(0x1111, 0x1101) + 1, 999);
  }

  private static int likeness(int wanted, int played) {
    var pattern =
        new BeatPattern(4, 16, List.of(new Rhythm.LaneMasks(RhythmLane.ANY, Ints.wrap(wanted))));
    int[] masks = new int[DrumLane.COUNT];
    masks[1] = played;
    return new BeatLikeness(pattern).best(new StoredBeats(4, 16, 0, masks));
  }
}
