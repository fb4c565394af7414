package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import org.junit.jupiter.api.Test;

class SimilarityVectorTest {
  private static final int[] FROM = {0, 24, 48, 68, 84, 96};
  private static final int RHYTHM = 0;
  private static final int HARMONY = 1;
  private static final int MELODY = 2;
  private static final int SOUND = 3;
  private static final int FEEL = 4;

  private static MidiTrack tune(MidiTrack t, int program, int... keys) {
    t.program(0, 1, program);
    for (int i = 0; i < 32; i++) {
      t.note(i / 2.0, 0.5, 1, keys[i % keys.length], 80 + i % 3);
    }
    return t;
  }

  private static MidiTrack beat(MidiTrack t) {
    for (int i = 0; i < 16; i++) {
      t.note(i, 0.1, 10, i % 2 == 0 ? 36 : 38, 100).note(i + 0.5, 0.1, 10, 42, 70);
    }
    return t;
  }

  private static SimilarityVector vector(MidiFile file) {
    return Analyses.of(file).vector();
  }

  private static boolean has(SimilarityVector v, int aspect) {
    return (v.aspects() >> aspect & 1) == 1;
  }

  private static double length(SimilarityVector v, int aspect) {
    double squares = 0;
    for (int i = FROM[aspect]; i < FROM[aspect + 1]; i++) {
      squares += v.values().at(i) * v.values().at(i);
    }
    return Math.sqrt(squares);
  }

  private static int product(SimilarityVector a, SimilarityVector b) {
    int sum = 0;
    for (int i = 0; i < SimilarityVector.SIZE; i++) {
      sum += a.values().at(i) * b.values().at(i);
    }
    return sum;
  }

  @Test
  void everyPresentAspectHasTheSameLength() {
    SimilarityVector v =
        vector(MidiFile.create().track(t -> tune(t, 0, 60, 64, 67, 65)).track(t -> beat(t)));
    for (int aspect = RHYTHM; aspect <= FEEL; aspect++) {
      assertThat(has(v, aspect)).as("aspect " + aspect).isTrue();
      assertThat(length(v, aspect))
          .as("aspect " + aspect)
          .isCloseTo(127 / Math.sqrt(5), within(2.5));
    }
  }

  @Test
  void anEmptyFileHasNoAspectAndOnlyZeros() {
    assertThat(vector(MidiFile.create().track(t -> t))).isEqualTo(SimilarityVector.NONE);
  }

  @Test
  void drumsHaveNoHarmonyAndNoMelody() {
    SimilarityVector v = vector(MidiFile.create().track(t -> beat(t)));
    assertThat(has(v, HARMONY)).isFalse();
    assertThat(has(v, MELODY)).isFalse();
    assertThat(length(v, HARMONY)).isZero();
    assertThat(length(v, MELODY)).isZero();
    assertThat(has(v, RHYTHM)).isTrue();
  }

  @Test
  void withoutProgramsAndDrumsNothingIsKnownOfTheSound() {
    SimilarityVector v =
        vector(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 16; i++) {
                    t.note(i, 1, 1, 60 + i % 5, 80);
                  }
                  return t;
                }));
    assertThat(has(v, SOUND)).isFalse();
    assertThat(length(v, SOUND)).isZero();
  }

  @Test
  void thePerformanceOfAnUnknownGridHasNoRhythm() {
    var file = MidiFile.create().division(0).track(t -> tune(t, 0, 60, 64, 67));
    assertThat(has(vector(file), RHYTHM)).isFalse();
  }

  @Test
  void theSameTuneOnAnotherInstrumentIsNearerThanAnotherTuneAndBeat() {
    SimilarityVector piano = vector(MidiFile.create().track(t -> tune(t, 0, 60, 64, 67, 65)));
    SimilarityVector guitar = vector(MidiFile.create().track(t -> tune(t, 24, 60, 64, 67, 65)));
    SimilarityVector other =
        vector(
            MidiFile.create()
                .track(t -> tune(t, 81, 72, 61, 70, 52, 63, 81, 66))
                .track(t -> beat(t)));
    assertThat(product(piano, guitar)).isGreaterThan(product(piano, other));
  }
}
