package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tempo where no map can be trusted: recordings whose beats are not those of the file.
class HeardTempoTest {
  /// Quarters of the file last half a second, as a recorder writes by default.
  private static final double RECORDER_BPM = 120;

  private final long seed = RandomNotes.seed();
  private final String because = "reproduce with -Dtests.seed=" + seed;

  /// A rock beat of half a minute at `bpm`, played within ± 10 ms, recorded at 120 BPM.
  private UnaryOperator<MidiTrack> beat(double bpm, int transposed) {
    var player = new Random(seed);
    return t -> {
      double eighth = 30 / bpm;
      for (int i = 0; i * eighth < 30; i++) {
        double at = 0.1 + i * eighth + (player.nextDouble() - 0.5) * 0.02;
        note(t, at, 0.05, 10, i % 4 == 0 ? 36 : i % 4 == 2 ? 38 : 42);
        note(t, at + 0.002, eighth, 2, 60 + transposed + (i % 4 == 0 ? -24 : i % 7));
      }
      return t;
    };
  }

  private static void note(MidiTrack t, double second, double seconds, int channel, int key) {
    double quarters = RECORDER_BPM / 60;
    t.note(second * quarters, seconds * quarters, channel, key, 90);
  }

  @ParameterizedTest
  @ValueSource(doubles = {74, 93, 107, 133})
  void aSteadyBeatUnderAForeignClockIsHeard(double bpm) {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> beat(bpm, 0).apply(t.tempo(0, RECORDER_BPM))));
    Fact<Double> heard = analysis.tempo().bpm();
    assertThat(heard.source()).as(because).isEqualTo(Source.ESTIMATED);
    assertThat(heard.value()).as(because).isCloseTo(bpm, within(bpm * 0.02));
    assertThat(heard.confidence()).as(because).isBetween(0.5, 0.95);
    assertThat(analysis.tempo().free()).isFalse();
    assertThat(analysis.tempo().only120()).isTrue();
    assertThat(analysis.extent().bars()).isEqualTo(Fact.none());
  }

  @Test
  void halfAndDoubleAreAmongTheAlternatives() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> beat(100, 0).apply(t.tempo(0, RECORDER_BPM))));
    assertThat(analysis.tempo().alternatives())
        .hasSizeBetween(2, 4)
        .anySatisfy(bpm -> assertThat(bpm).isCloseTo(50, within(1.0)))
        .anySatisfy(bpm -> assertThat(bpm).isCloseTo(200, within(4.0)));
  }

  @Test
  void withoutATempoEventTheClockIsAnAssumptionAndBelievedHalfAtMost() {
    Analysis analysis = Analyses.of(MidiFile.create().track(beat(93, 0)));
    assertThat(analysis.tempo().bpm().value()).as(because).isCloseTo(93, within(2.0));
    assertThat(analysis.tempo().bpm().confidence()).isLessThanOrEqualTo(0.5);
    assertThat(analysis.statistics().density()).isNull();
  }

  @Test
  void framesOfSmpteTimeAreAClockThatNeedsNoAssumption() {
    Analysis analysis = Analyses.of(MidiFile.create().smpte(25, 40).track(beat(93, 0)));
    assertThat(analysis.timeBase()).isEqualTo(TimeBase.SMPTE);
    assertThat(analysis.tempo().bpm().source()).isEqualTo(Source.ESTIMATED);
    assertThat(analysis.tempo().bpm().value()).isCloseTo(93, within(2.0));
  }

  @Test
  void fewerThanSixteenOnsetsTellNoTempo() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 15; i++) {
                    t.note(i, 1, 1, 60, 90);
                  }
                  return t.tempo(0, 90);
                })
                .bytes(),
            new Limits(1 << 20, true, false, false, false));
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.none());
    assertThat(analysis.tempo().free()).isFalse();
    assertThat(analysis.tempo().alternatives()).isEmpty();
  }

  @Test
  void aPerformanceIsNotAt120BecauseItsRecorderSaysSo() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> beat(87, 0).apply(t.tempo(0, RECORDER_BPM))));
    assertThat(analysis.tempo().dominant()).isEqualTo(120);
    assertThat(analysis.tempo().bpm().value()).as(because).isCloseTo(87, within(2.0));
  }

  @Test
  void transpositionAndTheOrderOfTracksChangeNoHeardTempo() {
    TempoAnalysis plain = hidden(MidiFile.create().track(beat(93, 0)).track(other()));
    assertThat(plain.bpm().source()).as(because).isEqualTo(Source.ESTIMATED);
    assertThat(hidden(MidiFile.create().track(beat(93, 5)).track(other(5))).bpm())
        .as(because)
        .isEqualTo(plain.bpm());
    assertThat(hidden(MidiFile.create().track(other()).track(beat(93, 0)))).isEqualTo(plain);
  }

  @Test
  void aFasterClockSpeedsTheHeardTempoUp() {
    byte[] slow = clocked(100);
    byte[] fast = clocked(110);
    var hideTempo = new Limits(1 << 20, true, false, false, false);
    double bpm = known(Analyses.of(slow, hideTempo).tempo().bpm().value());
    double faster = known(Analyses.of(fast, hideTempo).tempo().bpm().value());
    // By one tenth, or by that and an octave.
    assertThat(Math.abs(Math.rint(octaves(faster / bpm / 1.1)) - octaves(faster / bpm / 1.1)))
        .isLessThan(0.01);
  }

  private static byte[] clocked(double bpm) {
    return MidiFile.create()
        .track(t -> {
          t.tempo(0, bpm);
          for (int i = 0; i < 64; i++) {
            t.note(i, 0.5, 1, i % 2 == 0 ? 40 : 64, 90).note(i + 0.5, 0.4, 1, 67, 60);
          }
          return t;
        })
        .bytes();
  }

  private static double octaves(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  private static double known(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private UnaryOperator<MidiTrack> other() {
    return other(0);
  }

  private UnaryOperator<MidiTrack> other(int transposed) {
    var player = new Random(seed + 1);
    return t -> {
      for (int i = 0; i < 40; i++) {
        note(t, player.nextInt(40) * 60 / 93.0, 0.2 + player.nextDouble(), 3, 55 + transposed);
      }
      return t;
    };
  }

  private TempoAnalysis hidden(MidiFile file) {
    return Analyses.of(file.bytes(), new Limits(1 << 20, true, false, false, false)).tempo();
  }
}
