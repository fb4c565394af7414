package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TempoFactsTest {
  private static MidiTrack quarters(MidiTrack track, int count) {
    for (int i = 0; i < count; i++) {
      track.note(i, 1, 1, 60 + i % 5, 90);
    }
    return track;
  }

  @Test
  void aRampOfTempiIsIntegratedAndNeverAveraged() {
    double[] seconds = {0};
    byte[] file =
        MidiFile.create()
            .track(t -> {
              for (int i = 0; i < 60; i++) {
                t.tempo(i, 60 + 2 * i);
                seconds[0] += Math.round(60e6 / (60 + 2 * i)) / 1e6;
              }
              return t;
            })
            .track(t -> quarters(t, 60))
            .bytes();
    Analysis analysis = Analyses.of(file, Limits.DEFAULT);
    assertThat(analysis.tempo().min()).isEqualTo(60);
    assertThat(analysis.tempo().max()).isEqualTo(178);
    assertThat(analysis.durationMs()).isCloseTo((int) Math.round(seconds[0] * 1000), within(1));
    assertThat(analysis.tempo().changes()).isEqualTo(59);
    assertThat(analysis.tempo().mean()).isCloseTo(3600 / seconds[0], within(0.01));
    assertThat(analysis.tempo().dominant()).isNull();
  }

  @Test
  void aTempoOnTheSecondTrackIsHonoured() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create().track(t -> quarters(t, 16)).track(t -> t.tempo(0, 100).end(16)));
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.declared(100.0, 0.97));
    assertThat(analysis.durationMs()).isEqualTo(9600);
  }

  @Test
  void ofTwoTempiAtOneTickTheLastCounts() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create().track(t -> t.tempo(0, 70).tempo(0, 140)).track(t -> quarters(t, 16)));
    assertThat(analysis.tempo().bpm().value()).isEqualTo(140);
    assertThat(analysis.tempo().min()).isEqualTo(140);
  }

  @Test
  void aLateFirstTempoLeavesTheTimeBeforeItAtTheAssumed120() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> quarters(t.tempo(8, 60), 32)));
    assertThat(analysis.tempo().first()).isEqualTo(60);
    assertThat(analysis.tempo().bpm().value()).isEqualTo(60);
    assertThat(analysis.tempo().min()).isEqualTo(60);
    assertThat(analysis.durationMs()).isEqualTo(4_000 + 24_000);
  }

  @Test
  void aTempoUnderNoNoteDoesNotCount() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> quarters(t.tempo(0, 90), 16).tempo(16, 200).tempo(90, 30).end(400)));
    assertThat(analysis.tempo().dominant()).isEqualTo(90);
    assertThat(analysis.tempo().max()).isEqualTo(90);
    assertThat(analysis.tempo().min()).isEqualTo(90);
  }

  @Test
  void nothingButTempo120IsFlaggedAndBelievedLittle() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> quarters(t.tempo(0, 120), 32)));
    assertThat(analysis.tempo().only120()).isTrue();
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.declared(120.0, 0.6));
  }

  @Test
  void withoutATempoEventThereIsNoTempo() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> quarters(t, 32)));
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.none());
    assertThat(analysis.tempo().only120()).isFalse();
    assertThat(analysis.tempo().map()).isEmpty();
  }

  @Test
  void aPerformanceInRealTimeHasNoDeclaredTempoHoweverManyEventsSaySo() {
    var random = new Random(1);
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  t.tempo(0, 97);
                  for (int i = 0; i < 400; i++) {
                    t.note(random.nextDouble() * 300, 0.3, 1, 40 + random.nextInt(40), 70);
                  }
                  return t;
                }));
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.none());
    assertThat(analysis.tempo().free()).isTrue();
    assertThat(analysis.tempo().dominant()).isEqualTo(97);
    assertThat(analysis.statistics().nomml()).isEqualTo(12);
    assertThat(analysis.gridCoherence()).isLessThan(0.2);
    assertThat(analysis.extent().bars()).isEqualTo(Fact.none());
    assertThat(analysis.statistics().density()).isNotNull();
  }

  @Test
  void aShortPlayedFillKeepsItsTempoUnlessItIs120() {
    for (double bpm : new double[] {97, 120}) {
      Analysis analysis =
          Analyses.of(
              MidiFile.create()
                  .track(t -> {
                    t.tempo(0, bpm);
                    for (int i = 0; i < 12; i++) {
                      t.note(i * 0.2377 + 0.0123 * (i * i % 11), 0.1, 10, 38, 70);
                    }
                    return t;
                  }));
      assertThat(analysis.statistics().nomml()).isEqualTo(12);
      assertThat(analysis.tempo().bpm())
          .isEqualTo(bpm == 120 ? Fact.none() : Fact.declared(97.0, 0.6));
    }
  }

  @Test
  void hidingTheTempoKeepsTheClockAndDropsTheClaim() {
    byte[] file = MidiFile.create().track(t -> quarters(t.tempo(0, 60), 32)).bytes();
    Analysis hidden = Analyses.of(file, new Limits(1 << 20, true, false, false, false));
    assertThat(hidden.durationMs()).isEqualTo(32_000);
    assertThat(hidden.tempo().bpm().source()).isEqualTo(Source.ESTIMATED);
    assertThat(hidden.tempo().bpm().value()).isEqualTo(60);
    assertThat(hidden.tempo().dominant()).isNull();
    assertThat(hidden.extent().bars()).isEqualTo(Fact.none());
  }

  @Test
  void manyChangesLeaveTheMapWithItsLargestSteps() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 500; i++) {
                    t.tempo(i, i == 250 ? 200 : 100 + i % 2);
                  }
                  return quarters(t, 500);
                }));
    assertThat(analysis.tempo().map()).hasSize(64);
    assertThat(analysis.tempo().map()).contains(new TempoPoint(250 * 480L, 200));
    assertThat(analysis.tempo().bpm().confidence()).isEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25, 29, 30})
  void framesOfSmpteTimeAreSeconds(int framesPerSecond) {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .smpte(framesPerSecond, 80)
                .track(t -> t.tempo(0, 33).note(0, 2, 1, 60, 90).note(2, 2, 1, 64, 90)));
    assertThat(analysis.timeBase()).isEqualTo(TimeBase.SMPTE);
    assertThat(analysis.durationMs()).isCloseTo(2000, within(1));
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.none());
    assertThat(analysis.durationTicks()).isNull();
    assertThat(analysis.statistics().notesPerQuarter()).isNull();
    assertThat(analysis.statistics().density()).isCloseTo(1, within(0.01));
  }

  /// CPU time of this thread: other work on the machine does not count.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  void noDivisionMakesTheAnalysisSlowOrThrow() {
    var analyzer = new Analyzer();
    Analyses.of(analyzer, MidiFile.create().track(t -> quarters(t, 40)).bytes(), Limits.DEFAULT);
    for (int division = 0; division < 65536; division += division < 40 ? 1 : 211) {
      byte[] file =
          MidiFile.create()
              .rawDivision(division)
              .track(t -> quarters(t.tempo(0, 110).meter(0, 3, 4), 40))
              .bytes();
      long start = cpuNanos();
      Analysis analysis = Analyses.of(analyzer, file, Limits.DEFAULT);
      assertThat(cpuNanos() - start).as("division %d", division).isLessThan(50_000_000);
      assertThat(analysis.notes()).isEqualTo(40);
      if (division < 24) {
        assertThat(analysis.statistics().nomml()).as("division %d", division).isNull();
        assertThat(analysis.gridCoherence()).isNull();
      }
    }
  }

  @Test
  void anUnknownTimeBaseLeavesNotesPitchesAndKey() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .rawDivision(0)
                .track(t -> t.tempo(0, 90).meter(0, 3, 4).melody(60, 62, 64, 65, 67, 69, 71, 72)));
    assertThat(analysis.timeBase()).isEqualTo(TimeBase.UNKNOWN);
    assertThat(analysis.durationMs()).isNull();
    assertThat(analysis.durationTicks()).isNull();
    assertThat(analysis.firstNoteMs()).isNull();
    assertThat(analysis.tempo().bpm().isKnown()).isFalse();
    assertThat(analysis.meter().meter().isKnown()).isFalse();
    assertThat(analysis.extent().bars().isKnown()).isFalse();
    assertThat(analysis.kind().isKnown()).isFalse();
    assertThat(analysis.statistics().density()).isNull();
    assertThat(analysis.statistics().pitchMax()).isEqualTo(72);
    assertThat(analysis.key().possible()).hasSize(3);
  }
}
