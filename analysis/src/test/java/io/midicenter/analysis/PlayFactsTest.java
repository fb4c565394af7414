package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlayFactsTest {
  private static Analysis analysis(UnaryOperator<MidiTrack> events) {
    return Analyses.of(MidiFile.create().track(t -> events.apply(t.tempo(0, 120).meter(0, 4, 4))));
  }

  private static UnaryOperator<MidiTrack> scale(double length, int... chord) {
    return t -> {
      for (int i = 0; i < 32; i++) {
        for (int tone : chord) {
          t.note(i, length, 1, 60 + i % 8 + tone, 90);
        }
      }
      return t;
    };
  }

  @Test
  void blockChordsWithGapsAreNotLegato() {
    Performance p = analysis(scale(0.6, 0, 4, 7)).performance();
    assertThat(p.legatoShare()).isZero();
    assertThat(p.staccatoShare()).isZero();
  }

  @Test
  void notesThatReachTheNextOneAreLegatoHoweverShort() {
    Performance p =
        analysis(
                t -> {
                  for (int i = 0; i < 32; i++) {
                    t.note(i / 8.0, 0.125, 1, 60 + i % 8, 90);
                  }
                  return t;
                })
            .performance();
    assertThat(p.legatoShare()).isEqualTo(1);
    assertThat(p.staccatoShare()).isZero();
  }

  @Test
  void halfLengthsAreStaccatoAndRestsSayNothing() {
    Performance p = analysis(t -> scale(0.25, 0).apply(t).note(40, 0.25, 1, 60, 90)).performance();
    assertThat(p.staccatoShare()).isEqualTo(1);
    Performance rests =
        analysis(
                t -> {
                  for (int i = 0; i < 12; i++) {
                    t.note(i * 4, 1, 1, 60 + i, 90);
                  }
                  return t;
                })
            .performance();
    assertThat(rests.staccatoShare()).isNull();
  }

  @Test
  void aTripletGridHasNoDeviation() {
    Performance p =
        analysis(
                t -> {
                  for (int i = 0; i < 48; i++) {
                    t.note(i / 3.0, 0.3, 1, 60 + i % 8, 90);
                  }
                  return t;
                })
            .performance();
    assertThat(p.deviationMs()).isCloseTo(0, within(0.01));
  }

  @Test
  void deviationIsInMillisecondsOfTheTempo() {
    Performance p =
        analysis(
                t -> {
                  for (int i = 0; i < 64; i++) {
                    t.note(4 + i / 4.0 + (i % 2 == 0 ? 0.02 : -0.02), 0.2, 1, 60 + i % 8, 90);
                  }
                  return t;
                })
            .performance();
    assertThat(p.deviationMs()).isCloseTo(10, within(0.6));
  }

  @Test
  void controllersAreCountedByNumberChannelAndRange() {
    Controllers c =
        analysis(t ->
                t.note(0, 4, 1, 60, 90)
                    .controller(0, 1, 7, 100)
                    .controller(1, 2, 7, 20)
                    .controller(2, 2, 7, 60)
                    .controller(0, 1, 64, 127)
                    .controller(1, 1, 64, 0)
                    .bend(1, 1, 500))
            .controllers();
    assertThat(c.used())
        .containsExactly(new ControllerUse(7, 3, 2, 20, 100), new ControllerUse(64, 2, 1, 0, 127));
    assertThat(c.pitchBends()).isEqualTo(1);
    assertThat(c.pedalShare()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void pressuresAreCounted() {
    Controllers c =
        analysis(t -> t.note(0, 4, 1, 60, 90).raw(0, 0xD0, 50, 0, 0xD0, 60, 0, 0xA0, 60, 70))
            .controllers();
    assertThat(c.channelPressures()).isEqualTo(2);
    assertThat(c.keyPressures()).isEqualTo(1);
  }

  @Test
  void withoutControllersThereAreNoneAndNoPedal() {
    assertThat(analysis(scale(1, 0)).controllers()).isEqualTo(Controllers.NONE);
  }

  @Test
  void chromaticSyncopatedMusicIsMoreComplexThanAScaleInQuarters() {
    Complexity plain =
        Objects.requireNonNull(
            analysis(t -> t.melody(60, 62, 64, 65, 67, 69, 71, 72, 71, 69, 67, 65, 64, 62, 60))
                .complexity());
    Complexity wild =
        Objects.requireNonNull(
            analysis(
                    t -> {
                      for (int i = 0; i < 64; i++) {
                        double at = i * 7 / 24.0;
                        t.note(at, 1, 1, 60 + i * 5 % 12, 90).note(at, 1, 1, 48 + i * 7 % 12, 90);
                      }
                      return t;
                    })
                .complexity());
    assertThat(wild.total()).isGreaterThan(plain.total());
    assertThat(wild.rhythm()).isGreaterThan(plain.rhythm());
    assertThat(wild.pitch()).isGreaterThan(plain.pitch());
    assertThat(wild.texture()).isGreaterThan(plain.texture());
  }

  @Test
  void fewerThanEightNotesHaveNoComplexityAndNoArticulation() {
    Analysis a = analysis(t -> t.melody(60, 62, 64));
    assertThat(a.complexity()).isNull();
    assertThat(a.performance().legatoShare()).isNull();
  }
}
