package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {
  /// Beats of `length` quarters with an off-beat at `phase` of them.
  private static Feel feel(int division, double length, double... phases) {
    return Analyses.of(
            MidiFile.create()
                .division(division)
                .track(t -> {
                  t.tempo(0, 100);
                  for (int i = 0; i < 32; i++) {
                    t.note(i * length, 0.1, 10, 42, 90);
                    for (double phase : phases) {
                      t.note((i + phase) * length, 0.1, 10, 42, 70);
                    }
                  }
                  return t;
                }))
        .feel();
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 54, 58.3, 62, 66.7})
  void theOffBeatTellsTheSwingInPercent(double percent) {
    Feel feel = feel(480, 1, percent / 100);
    assertThat(feel.swing()).isCloseTo(percent, within(0.11));
    assertThat(feel.triplets()).isFalse();
  }

  @Test
  void straightEighthsAreFifty() {
    assertThat(feel(96, 1, 0.5).swing()).isEqualTo(50.0);
    assertThat(feel(96, 1, 0.5).swing16()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {96, 125, 480})
  void sixteenthsSwingInTheEighth(int division) {
    Feel feel = feel(division, 0.5, 0.6);
    assertThat(feel.swing16()).isCloseTo(60, within(1.0));
    assertThat(feel.swing()).isCloseTo(50, within(0.5));
  }

  @Test
  void tripletsAreNoSwing() {
    Feel feel = feel(480, 1, 1 / 3.0, 2 / 3.0);
    assertThat(feel.triplets()).isTrue();
    assertThat(feel.swing()).isNull();
  }

  @Test
  void aTripletGridIsQuantisedAndNotPlayedByHand() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 96; i++) {
                    t.note(i / 3.0, 0.2, 1, 60, 90);
                  }
                  return t.tempo(0, 100);
                }));
    assertThat(analysis.statistics().nomml()).isLessThan(12);
    assertThat(analysis.feel().triplets()).isTrue();
  }

  @Test
  void fewerThanEightOffBeatsTellNoSwing() {
    Feel feel =
        Analyses.of(
                MidiFile.create()
                    .track(t -> {
                      for (int i = 0; i < 32; i++) {
                        t.note(i + (i < 7 ? 0.6 : 0), 0.1, 1, 60, 90);
                      }
                      return t.tempo(0, 100);
                    }))
            .feel();
    assertThat(feel.swing()).isNull();
    assertThat(feel.triplets()).isFalse();
  }

  @Test
  void aPerformanceWithoutAGridHasNoFeel() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 64; i++) {
                    t.note(i / 2.0, 0.2, 1, 60, 90);
                  }
                  return t.tempo(0, 100);
                })
                .bytes(),
            new Limits(1 << 20, true, false, false, false));
    assertThat(analysis.feel()).isEqualTo(Feel.NONE);
  }
}
