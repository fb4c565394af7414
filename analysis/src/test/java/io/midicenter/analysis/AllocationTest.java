package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The hot path keeps its scratch memory: a file costs its record and little more.
class AllocationTest {
  private static final long MOST_BYTES_OF_2000_NOTES = 32 << 10;

  @Test
  void aPieceOfTwoThousandNotesAllocatesAtMostThirtyTwoKilobytes() throws IOException {
    byte[] song =
        Files.readAllBytes(Path.of("../demo-library/Ragtime/Joplin, Scott/maple-leaf-rag.mid"));
    var analyzer = new Analyzer();
    int notes = 0;
    for (int i = 0; i < 200; i++) {
      if (analyzer.analyze(song, 0, song.length, Limits.DEFAULT)
          instanceof Outcome.Analysed(Analysis analysis)) {
        notes = analysis.notes();
      }
    }
    assertThat(notes).isGreaterThanOrEqualTo(1_900);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    analyzer.analyze(song, 0, song.length, Limits.DEFAULT);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes * 2_000 / notes).isLessThanOrEqualTo(MOST_BYTES_OF_2000_NOTES);
  }
}
