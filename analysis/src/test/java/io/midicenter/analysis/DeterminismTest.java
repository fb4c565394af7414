package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Same bytes, same record: whatever was analysed before, on whichever thread.
class DeterminismTest {
  private static final int THREADS = 4;
  private static final long SEED = Long.getLong("tests.seed", 4_711L);

  @Test
  void fourThreadsInFourOrdersGiveTheSameRecordsTwice() throws Exception {
    List<byte[]> files = demoLibrary();
    List<Outcome> expected = analyzeAll(files, order(files.size(), 0));
    assertThat(expected).hasSizeGreaterThan(150);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      var runs = new ArrayList<Future<List<Outcome>>>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Integer> order = order(files.size(), SEED + thread);
        runs.add(threads.submit(() -> analyzeAll(files, order)));
      }
      for (Future<List<Outcome>> run : runs) {
        assertThat(run.get()).as("-Dtests.seed=%d", SEED).isEqualTo(expected);
      }
    }
  }

  private static List<Outcome> analyzeAll(List<byte[]> files, List<Integer> order) {
    var analyzer = new Analyzer();
    var outcomes = new ArrayList<Outcome>(Collections.nCopies(files.size(), null));
    for (int file : order) {
      byte[] bytes = files.get(file);
      outcomes.set(file, analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT));
    }
    return outcomes;
  }

  private static List<Integer> order(int size, long seed) {
    var order = new ArrayList<Integer>(size);
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    if (seed != 0) {
      Collections.shuffle(order, new Random(seed));
    }
    return order;
  }

  private static List<byte[]> demoLibrary() throws IOException {
    var files = new ArrayList<byte[]>();
    try (Stream<Path> walk = Files.walk(Path.of("../demo-library"))) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".mid")).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    return files;
  }
}
