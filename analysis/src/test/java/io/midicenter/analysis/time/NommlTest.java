package io.midicenter.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.RandomNotes;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NommlTest {
  private final Nomml nomml = new Nomml();

  @Test
  void depthsEqualThoseOfExactFractions() {
    long seed = RandomNotes.seed();
    var random = new Random(seed);
    int[] divisions = {24, 48, 96, 97, 120, 192, 220, 384, 480, 960, 1024, 15360, 32767};
    for (int division : divisions) {
      nomml.load(division);
      for (int i = 0; i < 2000; i++) {
        int tick = random.nextInt(random.nextBoolean() ? 4 * division : Integer.MAX_VALUE);
        assertThat(nomml.depth(tick))
            .as("tick %d at %d, reproduce with -Dtests.seed=%d", tick, division, seed)
            .isEqualTo(depthByFractions(tick, division));
      }
    }
  }

  /// From the description: is tick / (quarter / 2^i), then tick / (quarter · 2 / (3 · 2^i)) whole?
  private static int depthByFractions(int tick, int division) {
    BigInteger t = BigInteger.valueOf(tick);
    BigInteger d = BigInteger.valueOf(division);
    for (int i = 0; i <= 5; i++) {
      BigInteger power = BigInteger.TWO.pow(i);
      if (t.multiply(power).mod(d).signum() == 0) {
        return 2 * i;
      }
    }
    for (int i = 0; i <= 5; i++) {
      BigInteger power = BigInteger.TWO.pow(i);
      BigInteger three = BigInteger.valueOf(3);
      if (t.multiply(three).multiply(power).mod(d.multiply(BigInteger.TWO)).signum() == 0) {
        return 2 * i + 1;
      }
    }
    return 12;
  }

  @Test
  void quartersEighthsAndTripletsHaveTheirOwnDepth() {
    nomml.load(480);
    assertThat(nomml.depth(960)).isZero();
    assertThat(nomml.depth(240)).isEqualTo(2);
    assertThat(nomml.depth(120)).isEqualTo(4);
    assertThat(nomml.depth(320)).isEqualTo(1);
    assertThat(nomml.depth(160)).isEqualTo(3);
    assertThat(nomml.depth(80)).isEqualTo(5);
    assertThat(nomml.depth(7)).isEqualTo(Nomml.PLAYED);
  }

  @Test
  void manyOnsetsCountAsEachAlone() {
    var random = new Random(4_711);
    for (int ticksPerQuarter : new int[] {24, 96, 481, 960, 32_767}) {
      var nomml = new Nomml();
      nomml.load(ticksPerQuarter);
      int[] onsets = random.ints(1_000, 0, Integer.MAX_VALUE).toArray();
      onsets[1] = Integer.MAX_VALUE;
      onsets[2] = 0;
      for (int i = 3; i < 500; i++) {
        onsets[i] = Math.multiplyExact(2 * ticksPerQuarter, random.nextInt(30_000)) - i % 2;
        onsets[i] = Math.max(0, onsets[i]);
      }
      int[] expected = new int[Nomml.DEPTHS];
      for (int i = 1; i < onsets.length; i++) {
        expected[nomml.depth(onsets[i])]++;
      }
      int[] counted = new int[Nomml.DEPTHS];
      nomml.count(onsets, 1, onsets.length, counted);
      assertThat(counted).as("%d ticks a quarter", ticksPerQuarter).containsExactly(expected);
    }
  }

  @Test
  void aFewOnsetsThatAFineGridHoldsByChanceAreStillPlayed() {
    nomml.load(480);
    int[] histogram = new int[Nomml.DEPTHS];
    histogram[9] = 2;
    histogram[11] = 5;
    histogram[12] = 6;
    assertThat(Nomml.median(histogram, 13)).isEqualTo(11);
    assertThat(nomml.of(histogram, 13)).isEqualTo(Nomml.PLAYED);
    histogram[11] = 50;
    assertThat(nomml.of(histogram, 58)).isEqualTo(11);
  }

  @Test
  void fourNotesOnSixteenthsAreQuantised() {
    nomml.load(96);
    int[] histogram = new int[Nomml.DEPTHS];
    histogram[0] = 1;
    histogram[4] = 3;
    assertThat(nomml.of(histogram, 4)).isEqualTo(4);
    assertThat(nomml.of(new int[] {0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0}, 3)).isNull();
  }

  @Test
  void theMedianOfThreeOnsetsIsUnknown() {
    int[] histogram = new int[Nomml.DEPTHS];
    histogram[4] = 3;
    assertThat(Nomml.median(histogram, 3)).isNull();
    histogram[12] = 1;
    assertThat(Nomml.median(histogram, 4)).isEqualTo(4);
  }
}
