package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HeardMeterTest {
  /// A low octave on each bar line, a soft note on the other beats.
  private static UnaryOperator<MidiTrack> oompah(double bar, double beat, int bars) {
    return t -> {
      for (int i = 0; i < bars; i++) {
        t.note(i * bar, 2, 1, 36 + i % 3, 110).note(i * bar, 2, 1, 48 + i % 3, 110);
        for (double at = beat; at < bar - 0.01; at += beat) {
          t.note(i * bar + at, beat / 4, 1, 72, 50);
        }
      }
      return t;
    };
  }

  private static Analysis heard(UnaryOperator<MidiTrack> music) {
    return Analyses.of(MidiFile.create().track(t -> music.apply(t.tempo(0, 100))));
  }

  @Test
  void aWaltzIsHeardAndItsBarsAreThreeQuartersLong() {
    Analysis waltz = heard(oompah(3, 1, 24));
    assertThat(waltz.meter().meter().source()).isEqualTo(Source.ESTIMATED);
    assertThat(waltz.meter().meter().value()).isEqualTo(new Meter(3, 4));
    assertThat(waltz.meter().alternatives()).hasSize(1);
    assertThat(waltz.extent().bars().value()).isEqualTo(24);
  }

  @Test
  void aMarchIsHeardAsFourFour() {
    Analysis march = heard(oompah(4, 1, 16));
    assertThat(march.meter().meter().value()).isEqualTo(new Meter(4, 4));
    assertThat(march.meter().meter().confidence()).isBetween(0.9, 0.95);
    assertThat(march.extent().bars().value()).isEqualTo(16);
  }

  @Test
  void beatsOfThreeEighthsAreSixEight() {
    Analysis jig =
        heard(t -> {
          for (int i = 0; i < 48; i++) {
            t.note(i * 1.5, 1, 1, i % 2 == 0 ? 38 : 43, 100);
            t.note(i * 1.5 + 0.5, 0.5, 1, 62, 50).note(i * 1.5 + 1, 0.5, 1, 67, 50);
          }
          return t;
        });
    assertThat(jig.meter().meter().value()).isEqualTo(new Meter(6, 8));
    assertThat(jig.extent().bars().value()).isEqualTo(24);
  }

  @Test
  void fiveBeatsAreHeardWhereTheyAreClear() {
    assertThat(heard(oompah(5, 1, 20)).meter().meter().value()).isEqualTo(new Meter(5, 4));
  }

  @Test
  void drumsTellTheMeterByKickAndSnare() {
    Analysis beat =
        heard(t -> {
          for (int i = 0; i < 64; i++) {
            t.note(i / 2.0, 0.1, 10, 42, 70);
            if (i % 4 == 0) {
              t.note(i / 2.0, 0.1, 10, i % 8 == 0 ? 36 : 38, 100);
            }
          }
          return t;
        });
    assertThat(beat.meter().meter().value()).isEqualTo(new Meter(4, 4));
  }

  @Test
  void lessThanSixteenQuartersTellNoMeter() {
    Analysis waltz = heard(oompah(3, 1, 5));
    assertThat(waltz.meter().meter()).isEqualTo(Fact.none());
    assertThat(waltz.meter().alternatives()).isEmpty();
  }

  @Test
  void aPerformanceWithoutAGridHasNoHeardMeter() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create().track(t -> oompah(3, 1, 24).apply(t.tempo(0, 100))).bytes(),
            new Limits(1 << 20, true, false, true, false));
    assertThat(analysis.meter().meter()).isEqualTo(Fact.none());
  }

  @Test
  void aDeclaredFourFourOverAClearWaltzIsDoubtedAndTheWaltzStandsBesideIt() {
    Analysis analysis = heard(t -> oompah(3, 1, 32).apply(t.meter(0, 4, 4)));
    assertThat(analysis.meter().meter()).isEqualTo(Fact.declared(new Meter(4, 4), 0.5));
    assertThat(analysis.meter().alternatives()).containsExactly(new Meter(3, 4));
  }

  @Test
  void aLoneFourFourThatTheAccentsConfirmIsBelieved() {
    Analysis analysis = heard(t -> oompah(4, 1, 16).apply(t.meter(0, 4, 4)));
    assertThat(analysis.meter().meter()).isEqualTo(Fact.declared(new Meter(4, 4), 0.95));
  }

  @Test
  void notesWithoutAccentsDoNotContradictAFile() {
    Analysis analysis =
        heard(t -> {
          t.meter(0, 3, 4);
          for (int i = 0; i < 60; i++) {
            t.note(i, 1, 1, 60, 90);
          }
          return t;
        });
    assertThat(analysis.meter().meter()).isEqualTo(Fact.declared(new Meter(3, 4), 0.95));
  }

  @Test
  void theFourFourOfARecorderUnderAPerformanceIsBelievedHalf() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  t.tempo(0, 120).meter(0, 4, 4);
                  for (int i = 0; i < 100; i++) {
                    t.note(i * 0.7373 + 0.017 * (i * i % 13), 0.3, 1, 60 + i % 5, 90);
                  }
                  return t;
                }));
    assertThat(analysis.meter().meter()).isEqualTo(Fact.declared(new Meter(4, 4), 0.5));
  }
}
