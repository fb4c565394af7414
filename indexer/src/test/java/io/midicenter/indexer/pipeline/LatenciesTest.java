package io.midicenter.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.indexer.tasks.StageTimes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final long seed = Long.getLong("tests.seed", 20_261);

  @Test
  void percentilesAreRightWithinSevenPercent() {
    var random = new Random(seed);
    var nanos = new long[10_001];
    var latencies = new Latencies();
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (long) (1_000_000 * Math.exp(random.nextGaussian()));
      latencies.add(nanos[i]);
    }
    Arrays.sort(nanos);
    StageTimes times = latencies.times(1.5);
    assertThat((double) times.p50Us())
        .as("reproduce with -Dtests.seed=%d", seed)
        .isCloseTo(nanos[5_000] / 1e3, within(nanos[5_000] / 1e3 * 0.08));
    assertThat((double) times.p99Us())
        .as("reproduce with -Dtests.seed=%d", seed)
        .isCloseTo(nanos[9_900] / 1e3, within(nanos[9_900] / 1e3 * 0.08));
    assertThat(times.files()).isEqualTo(10_001);
    assertThat(times.seconds()).isCloseTo(Arrays.stream(nanos).sum() / 1e9, within(1e-6));
    assertThat(times.cpuSeconds()).isEqualTo(1.5);
  }

  @Test
  void nothingIsZero() {
    assertThat(new Latencies().times(0)).isEqualTo(new StageTimes(0, 0, 0, 0, 0, 0));
  }
}
