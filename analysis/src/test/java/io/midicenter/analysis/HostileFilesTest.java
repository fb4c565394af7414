package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.testkit.MidiFile;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// Files that are made to cost much.
class HostileFilesTest {
  private static double cpuSeconds(byte[] bytes) {
    var threads = ManagementFactory.getThreadMXBean();
    var analyzer = new Analyzer();
    long start = threads.getCurrentThreadCpuTime();
    Outcome outcome = analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    if (outcome instanceof Outcome.Analysed(Analysis analysis)) {
      AnalysisRanges.check(analysis, "a hostile file");
    }
    return seconds;
  }

  @Test
  void aPartForEveryNoteCostsNoMoreThanTheNotes() {
    MidiFile file = MidiFile.create();
    for (int track = 0; track < 4000; track++) {
      int shift = track;
      file.track(t -> {
        for (int port = 0; port < 4; port++) {
          t.meta(0, 0x21, port);
          for (int channel = 1; channel <= 16; channel++) {
            t.note(0, 1, channel, (shift * 37 + port * 11 + channel * 5) % 128, 64);
          }
        }
        return t;
      });
    }
    assertThat(cpuSeconds(file.bytes())).isLessThan(2);
  }

  @Test
  void manyEventsOfEverySortOnOneChannelAreReadOnce() {
    byte[] bytes =
        MidiFile.create()
            .track(t -> {
              for (int i = 0; i < 40_000; i++) {
                t.tempo(i, 40 + i % 200)
                    .meter(i, 1 + i % 64, 1 << i % 6)
                    .program(i, 1, i % 128)
                    .controller(i, 1, 0, i % 128)
                    .note(i, 1, 1, i % 128, 64);
              }
              return t;
            })
            .bytes();
    assertThat(cpuSeconds(bytes)).isLessThan(2);
  }

  @Test
  void namesOfManyTracksAreNotReadForEveryPart() {
    MidiFile file = MidiFile.create();
    for (int track = 0; track < 4000; track++) {
      file.track(t -> t.name("Track with some words, bass and piano").note(0, 1, 1, 60, 64));
    }
    assertThat(cpuSeconds(file.bytes())).isLessThan(2);
  }

  @Test
  void aHugeGapCostsNothing() {
    byte[] bytes =
        MidiFile.create()
            .division(24)
            .track(t -> t.note(0, 1, 1, 60, 64).note(8_000_000, 1, 1, 62, 64))
            .bytes();
    assertThat(cpuSeconds(bytes)).isLessThan(0.5);
  }
}
