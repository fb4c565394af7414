package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrumFactsTest {
  private static final int KICK = 36;
  private static final int SNARE = 38;
  private static final int HAT = 42;

  private static @Nullable DrumAnalysis maybe(double bpm, UnaryOperator<MidiTrack> events) {
    return Analyses.of(MidiFile.create().track(t -> events.apply(t.tempo(0, bpm).meter(0, 4, 4))))
        .drums();
  }

  private static DrumAnalysis drums(double bpm, UnaryOperator<MidiTrack> events) {
    return Objects.requireNonNull(maybe(bpm, events));
  }

  private static MidiTrack rock(MidiTrack t, int bar) {
    for (int i = 0; i < 8; i++) {
      t.note(bar * 4 + i / 2.0, 0.2, 10, HAT, 80);
    }
    t.note(bar * 4, 0.2, 10, KICK, 100).note(bar * 4 + 2, 0.2, 10, KICK, 100);
    return t.note(bar * 4 + 1, 0.2, 10, SNARE, 100).note(bar * 4 + 3, 0.2, 10, SNARE, 100);
  }

  @Test
  void pianoNotesInTheDrumRangeAreNoDrums() {
    assertThat(
            maybe(
                100,
                t -> {
                  for (int key = 35; key <= 81; key++) {
                    t.note(key - 35, 1, 1, key, 90);
                  }
                  return t;
                }))
        .isNull();
  }

  @Test
  void aRockBarStandsInItsLanes() {
    DrumAnalysis d =
        drums(
            100,
            t -> {
              for (int bar = 0; bar < 4; bar++) {
                rock(t, bar);
              }
              return t;
            });
    assertThat(d.stepsPerQuarter()).isEqualTo(4);
    assertThat(d.stepsPerBar()).isEqualTo(16);
    assertThat(d.bars()).isEqualTo(4);
    assertThat(d.mask(0, DrumLane.KICK)).isEqualTo(0b1_0000_0001);
    assertThat(d.mask(0, DrumLane.SNARE)).isEqualTo(0b1_0000_0001_0000);
    assertThat(d.mask(3, DrumLane.CLOSED_HAT)).isEqualTo(0b0101_0101_0101_0101);
    assertThat(d.counts().at(HAT - 35)).isEqualTo(32);
    assertThat(d.mainBar()).isZero();
    assertThat(d.fillBars()).isEmpty();
    assertThat(d.techniques()).isEmpty();
  }

  @Test
  void triplesAreCountedInSixSteps() {
    DrumAnalysis d =
        drums(
            100,
            t -> {
              for (int beat = 0; beat < 16; beat++) {
                t.note(beat, 0.1, 10, KICK, 90).note(beat + 2 / 3.0, 0.1, 10, HAT, 90);
              }
              return t;
            });
    assertThat(d.stepsPerQuarter()).isEqualTo(6);
    assertThat(d.stepsPerBar()).isEqualTo(24);
    assertThat(d.mask(0, DrumLane.CLOSED_HAT)).isEqualTo(1 << 4 | 1 << 10 | 1 << 16 | 1 << 22);
  }

  @Test
  void hatEdgesOfElectronicKitsAreHats() {
    DrumAnalysis d = drums(100, t -> t.note(0, 0.1, 10, 22, 90).note(1, 0.1, 10, 26, 90));
    assertThat(d.mask(0, DrumLane.CLOSED_HAT)).isEqualTo(1);
    assertThat(d.mask(0, DrumLane.OPEN_HAT)).isEqualTo(1 << 4);
  }

  @Test
  void aHitShortlyBeforeTheBarLineBelongsToTheNextBar() {
    DrumAnalysis d =
        drums(100, t -> rock(t, 0).note(3.95, 0.1, 10, 49, 90).note(4, 0.1, 10, KICK, 90));
    assertThat(d.mask(1, DrumLane.CRASH)).isEqualTo(1);
  }

  @Test
  void theFourthBarFullOfTomsIsTheFill() {
    DrumAnalysis d =
        drums(
            100,
            t -> {
              for (int bar = 0; bar < 8; bar++) {
                if (bar % 4 != 3) {
                  rock(t, bar);
                } else {
                  for (int i = 0; i < 16; i++) {
                    t.note(bar * 4 + i / 4.0, 0.1, 10, new int[] {38, 48, 45, 41}[i / 4], 100);
                  }
                }
              }
              return t;
            });
    assertThat(d.mainBar()).isZero();
    assertThat(d.fillBars()).containsExactly(3, 7);
  }

  @Test
  void ghostNotesAreSoftSnares() {
    DrumAnalysis d =
        drums(
            100,
            t -> {
              for (int bar = 0; bar < 4; bar++) {
                rock(t, bar).note(bar * 4 + 1.75, 0.1, 10, SNARE, 25);
              }
              return t;
            });
    assertThat(d.ghostShare()).isCloseTo(4 / 12.0, within(1e-9));
  }

  @Test
  void softDrummingHasNoGhostNotes() {
    DrumAnalysis d =
        drums(
            100,
            t -> {
              for (int i = 0; i < 16; i++) {
                t.note(i, 0.1, 10, SNARE, 30);
              }
              return t;
            });
    assertThat(d.ghostShare()).isZero();
  }

  @Test
  void aKickOnEveryQuarterIsFourOnTheFloor() {
    assertThat(
            drums(
                    125,
                    t -> {
                      for (int i = 0; i < 32; i++) {
                        t.note(i, 0.1, 10, KICK, 100).note(i + 0.5, 0.1, 10, HAT, 80);
                      }
                      return t;
                    })
                .techniques())
        .containsExactly(DrumTechnique.FOUR_ON_THE_FLOOR);
  }

  @Test
  void aBackbeatOnThreeAloneIsHalfTimeAndWithTheKickThereOneDrop() {
    UnaryOperator<MidiTrack> half =
        t -> {
          for (int bar = 0; bar < 4; bar++) {
            t.note(bar * 4, 0.1, 10, KICK, 100).note(bar * 4 + 2, 0.1, 10, SNARE, 100);
          }
          return t;
        };
    UnaryOperator<MidiTrack> drop =
        t -> {
          for (int bar = 0; bar < 4; bar++) {
            t.note(bar * 4 + 2, 0.1, 10, KICK, 100).note(bar * 4 + 2, 0.1, 10, SNARE, 100);
          }
          return t;
        };
    assertThat(drums(100, half).techniques()).containsExactly(DrumTechnique.HALF_TIME);
    assertThat(drums(100, drop).techniques()).containsExactly(DrumTechnique.ONE_DROP);
  }

  @Test
  void fastSixteenthsOnTheKickAreADoubleKickAndSlowOnesAreNot() {
    UnaryOperator<MidiTrack> kicks =
        t -> {
          for (int i = 0; i < 64; i++) {
            t.note(i / 4.0, 0.1, 10, KICK, 100);
          }
          return t;
        };
    assertThat(drums(180, kicks).techniques()).contains(DrumTechnique.DOUBLE_KICK);
    assertThat(drums(80, kicks).techniques()).doesNotContain(DrumTechnique.DOUBLE_KICK);
  }

  @Test
  void fastAlternationOfKickAndSnareIsABlastBeat() {
    UnaryOperator<MidiTrack> blast =
        t -> {
          for (int i = 0; i < 64; i++) {
            t.note(i / 4.0, 0.1, 10, i % 2 == 0 ? KICK : SNARE, 100);
          }
          return t;
        };
    assertThat(drums(200, blast).techniques()).contains(DrumTechnique.BLAST_BEAT);
    assertThat(drums(90, blast).techniques()).doesNotContain(DrumTechnique.BLAST_BEAT);
  }

  @Test
  void twoSnaresAFewMillisecondsApartAreAFlamAndLayersAreNot() {
    UnaryOperator<MidiTrack> flams =
        t -> {
          for (int bar = 0; bar < 4; bar++) {
            rock(t, bar).note(bar * 4 + 0.96, 0.02, 10, SNARE, 50);
          }
          return t;
        };
    UnaryOperator<MidiTrack> layers =
        t -> {
          for (int bar = 0; bar < 4; bar++) {
            rock(t, bar).note(bar * 4 + 1, 0.1, 10, 40, 100);
          }
          return t;
        };
    assertThat(drums(100, flams).techniques()).containsExactly(DrumTechnique.FLAM);
    assertThat(drums(100, layers).techniques()).isEmpty();
  }

  @Test
  void noMoreThanSixtyFourBarsAreKept() {
    DrumAnalysis d =
        drums(
            100,
            t -> {
              for (int bar = 0; bar < 80; bar++) {
                rock(t, bar);
              }
              return t;
            });
    assertThat(d.bars()).isEqualTo(DrumAnalysis.MAX_BARS);
    assertThat(d.counts().at(HAT - 35)).isEqualTo(640);
  }

  @Test
  void aDrumSoloFarIntoTheFileKnowsItsBar() {
    DrumAnalysis d = drums(100, t -> rock(rock(t, 30), 31));
    assertThat(d.startBar()).isEqualTo(30);
    assertThat(d.bars()).isEqualTo(2);
  }
}
