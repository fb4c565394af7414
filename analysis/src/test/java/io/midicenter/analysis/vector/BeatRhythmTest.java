package io.midicenter.analysis.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.SimilarityVector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BeatRhythmTest {
  private static final int BEATS = 0b0001_0001_0001_0001;

  @Test
  void twoOfOneBeatAreNearerThanTwoOfDifferentOnes() {
    SimilarityVector rock = beat(0b0000_0001_0000_0001, 0b0001_0000_0001_0000, 0x5555);
    SimilarityVector rockWithGhosts = beat(0b0000_0101_0000_0001, 0b0001_0000_0001_0000, 0x5555);
    SimilarityVector house = beat(BEATS, 0b0001_0000_0001_0000, 0x4444);
    SimilarityVector offbeat = beat(0b1000_0000_1000_0000, 0b0100_0010_0100_0010, 0xAAAA);
    assertThat(likeness(rock, rock)).isGreaterThan(0.97);
    assertThat(likeness(rock, rockWithGhosts))
        .isGreaterThan(0.8)
        .isGreaterThan(likeness(rock, house))
        .isGreaterThan(likeness(rock, offbeat));
    assertThat(likeness(rock, offbeat)).isLessThan(0.2);
  }

  @Test
  void otherAspectsStayAsTheyAre() {
    byte[] values = new byte[SimilarityVector.SIZE];
    values[Aspect.SOUND.first()] = 57;
    var sound = new SimilarityVector(Bytes.of(values), Aspect.SOUND.bit);
    assertThat(BeatRhythm.in(sound, null)).isEqualTo(sound);
    SimilarityVector both = BeatRhythm.in(sound, drums(BEATS, 0x1010, 0x5555));
    assertThat(both.aspects()).isEqualTo(Aspect.SOUND.bit | Aspect.RHYTHM.bit);
    assertThat(both.values().at(Aspect.SOUND.first())).isEqualTo((byte) 57);
    values[0] = 50;
    values[2] = 25;
    var notes = new SimilarityVector(Bytes.of(values), Aspect.SOUND.bit | Aspect.RHYTHM.bit);
    assertThat(BeatRhythm.in(notes, null).aspects()).isEqualTo(notes.aspects());
    assertThat(BeatRhythm.in(SimilarityVector.NONE, drums(0, 0, 0b1)))
        .isEqualTo(SimilarityVector.NONE);
  }

  private static double likeness(SimilarityVector a, SimilarityVector b) {
    double dot = 0;
    for (int i = Aspect.RHYTHM.first(); i < Aspect.RHYTHM.end(); i++) {
      dot += a.values().at(i) * b.values().at(i);
    }
    return dot / (127 * 127 / 5.0);
  }

  private static SimilarityVector beat(int kick, int snare, int hat) {
    return BeatRhythm.in(SimilarityVector.NONE, drums(kick, snare, hat));
  }

  private static DrumAnalysis drums(int kick, int snare, int hat) {
    int[] masks = new int[2 * DrumLane.COUNT];
    for (int bar = 0; bar < 2; bar++) {
      masks[bar * DrumLane.COUNT] = kick;
      masks[bar * DrumLane.COUNT + 1] = snare;
      masks[bar * DrumLane.COUNT + 2] = hat;
    }
    return new DrumAnalysis(4, 16, 0, Ints.wrap(masks), Ints.EMPTY, null, 0, List.of(), Set.of());
  }
}
