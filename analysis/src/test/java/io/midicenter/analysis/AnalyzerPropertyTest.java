package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must stay the same, and what must follow, when a piece is written in another way.
class AnalyzerPropertyTest {
  private final long seed = RandomNotes.seed();
  private final Random random = new Random(seed);
  private final String because = "reproduce with -Dtests.seed=" + seed;

  /// One voice: a channel and its notes, each at, quarters, key, velocity.
  private record Voice(int channel, List<double[]> notes) {
    MidiTrack write(MidiTrack track, int transposed) {
      for (double[] n : notes) {
        int key = (int) n[2] + (channel == 10 ? 0 : transposed);
        track.note(n[0], n[1], channel, key, (int) n[3]);
      }
      return track;
    }
  }

  private List<Voice> voices() {
    int[] scale = {0, 2, 4, 5, 7, 9, 11};
    var voices = new ArrayList<Voice>();
    int tonic = random.nextInt(12);
    for (int channel : new int[] {1, 2, 3, 10}) {
      var notes = new ArrayList<double[]>();
      double at = random.nextInt(4);
      while (at < 40) {
        double quarters = (1 + random.nextInt(8)) / 4.0;
        int step = scale[random.nextInt(random.nextInt(7) + 1)];
        int key = channel == 10 ? 36 + random.nextInt(15) : 36 + 12 * channel + tonic + step;
        notes.add(new double[] {at, quarters, key, 30 + random.nextInt(90)});
        at += quarters;
      }
      voices.add(new Voice(channel, notes));
    }
    return voices;
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value, "an unknown value");
  }

  private static MidiFile file(List<Voice> voices, int transposed, double bpm) {
    MidiFile file = MidiFile.create().track(t -> t.tempo(0, bpm).meter(0, 4, 4));
    for (Voice voice : voices) {
      file.track(t -> voice.write(t, transposed));
    }
    return file;
  }

  @Test
  void transpositionShiftsKeyAndPitchesAndNothingElse() {
    for (int round = 0; round < 40; round++) {
      List<Voice> voices = voices();
      Analysis plain = Analyses.of(file(voices, 0, 100));
      int by = random.nextInt(23) - 11;
      Analysis moved = Analyses.of(file(voices, by, 100));
      for (int code = 0; code < 24; code++) {
        int shifted = Math.floorMod(code % 12 + by, 12) + code / 12 * 12;
        assertThat(moved.key().probabilities().get(shifted))
            .as(because)
            .isCloseTo(plain.key().probabilities().get(code), within(1e-9));
      }
      assertThat(moved.statistics().pitchMax())
          .as(because)
          .isEqualTo(known(plain.statistics().pitchMax()) + by);
      assertThat(moved.extent()).as(because).isEqualTo(plain.extent());
      assertThat(moved.kind()).as(because).isEqualTo(plain.kind());
      assertThat(moved.meter()).as(because).isEqualTo(plain.meter());
      assertThat(moved.tempo()).as(because).isEqualTo(plain.tempo());
      assertThat(moved.feel()).as(because).isEqualTo(plain.feel());
      assertThat(moved.durationTicks()).as(because).isEqualTo(plain.durationTicks());
      assertThat(Objects.equals(moved.noteHash(), plain.noteHash())).as(because).isEqualTo(by == 0);
    }
  }

  @Test
  void twiceTheTempoHalvesTimeDoublesDensityAndChangesNothingElse() {
    for (int round = 0; round < 40; round++) {
      List<Voice> voices = voices();
      Analysis plain = Analyses.of(file(voices, 0, 80));
      Analysis fast = Analyses.of(file(voices, 0, 160));
      assertThat(fast.tempo().bpm().value())
          .as(because)
          .isCloseTo(2 * known(plain.tempo().bpm().value()), within(0.01));
      assertThat(2 * known(fast.durationMs()))
          .as(because)
          .isCloseTo(known(plain.durationMs()), within(1));
      assertThat(fast.statistics().density())
          .as(because)
          .isCloseTo(2 * known(plain.statistics().density()), within(1e-6));
      assertThat(fast.statistics().notesPerQuarter())
          .as(because)
          .isEqualTo(plain.statistics().notesPerQuarter());
      assertThat(fast.key()).as(because).isEqualTo(plain.key());
      assertThat(fast.extent()).as(because).isEqualTo(plain.extent());
      assertThat(fast.meter()).as(because).isEqualTo(plain.meter());
      assertThat(fast.feel()).as(because).isEqualTo(plain.feel());
      assertThat(fast.parts()).as(because).isEqualTo(plain.parts());
      assertThat(fast.noteHash()).as(because).isEqualTo(plain.noteHash());
      assertThat(fast.sketch()).as(because).isEqualTo(plain.sketch());
      assertThat(fast.gridCoherence()).as(because).isEqualTo(plain.gridCoherence());
    }
  }

  @Test
  void trackOrderFormatAndRunningStatusChangeNothing() {
    for (int round = 0; round < 40; round++) {
      List<Voice> voices = voices();
      Analysis plain = Analyses.of(file(voices, 0, 100));
      var shuffled = new ArrayList<>(voices);
      Collections.shuffle(shuffled, random);
      assertSameMusic(plain, Analyses.of(file(shuffled, 0, 100)));
      assertSameMusic(
          plain,
          Analyses.of(
              MidiFile.create()
                  .format(0)
                  .track(t -> {
                    t.tempo(0, 100).meter(0, 4, 4).runningStatus();
                    shuffled.forEach(voice -> voice.write(t, 0));
                    return t;
                  })));
    }
  }

  private void assertSameMusic(Analysis plain, Analysis other) {
    assertThat(other.noteHash()).as(because).isEqualTo(plain.noteHash());
    assertThat(other.tempo()).as(because).isEqualTo(plain.tempo());
    assertThat(other.meter()).as(because).isEqualTo(plain.meter());
    assertThat(other.extent()).as(because).isEqualTo(plain.extent());
    assertThat(other.kind()).as(because).isEqualTo(plain.kind());
    assertThat(other.statistics()).as(because).isEqualTo(plain.statistics());
    assertThat(other.durationMs()).as(because).isEqualTo(plain.durationMs());
    assertThat(other.key().key().value()).as(because).isEqualTo(plain.key().key().value());
    assertThat(other.key().key().confidence())
        .as(because)
        .isCloseTo(plain.key().key().confidence(), within(1e-9));
    for (Part part : plain.parts()) {
      Part same =
          other.parts().stream()
              .filter(p -> p.channel() == part.channel())
              .findFirst()
              .orElseThrow();
      assertThat(same.role()).as(because).isEqualTo(part.role());
      assertThat(same.notes()).as(because).isEqualTo(part.notes());
      assertThat(same.monoShare()).as(because).isEqualTo(part.monoShare());
      assertThat(same.polyphonyMax()).as(because).isEqualTo(part.polyphonyMax());
      assertThat(same.nomml()).as(because).isEqualTo(part.nomml());
    }
  }

  @Test
  void fourThreadsAndUsedAnalyzersFindTheSame() throws Exception {
    var files = new ArrayList<byte[]>();
    for (int i = 0; i < 60; i++) {
      files.add(file(voices(), 0, 60 + i).bytes());
    }
    List<Analysis> expected = new ArrayList<>();
    for (byte[] file : files) {
      expected.add(Analyses.of(file, Limits.DEFAULT));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      var tasks = new ArrayList<Callable<List<Analysis>>>();
      for (int thread = 0; thread < 4; thread++) {
        tasks.add(() -> {
          var analyzer = new Analyzer();
          var found = new ArrayList<Analysis>();
          for (byte[] file : files) {
            found.add(Analyses.of(analyzer, file, Limits.DEFAULT));
          }
          return found;
        });
      }
      for (var found : threads.invokeAll(tasks)) {
        assertThat(found.get()).as(because).isEqualTo(expected);
      }
    }
  }

  @Test
  void brokenBytesNeverThrow() {
    var analyzer = new Analyzer();
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = file(voices(), 0, 100).bytes();
      int broken = 1 + random.nextInt(12);
      for (int i = 0; i < broken; i++) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
      }
      int to = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
      if (analyzer.analyze(bytes, 0, to, Limits.DEFAULT)
          instanceof Outcome.Analysed(Analysis analysis)) {
        AnalysisRanges.check(analysis, because + ", round " + round);
      }
    }
  }
}
