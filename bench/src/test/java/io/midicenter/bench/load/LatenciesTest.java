package io.midicenter.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void aPercentileIsTheSmallestValueThatTheShareDidNotExceed() {
    var latencies = new Latencies();
    for (int ms = 100; ms >= 1; ms--) {
      latencies.add(ms * 1_000_000L);
    }
    assertThat(latencies.percentileMs(0.5)).isEqualTo(50);
    assertThat(latencies.percentileMs(0.95)).isEqualTo(95);
    assertThat(latencies.percentileMs(1)).isEqualTo(100);
    assertThat(latencies.histogram()).contains("<     2 ms       1").contains("<   128 ms      37");
  }

  @Test
  void withoutRequestsThereIsNoPercentile() {
    assertThat(new Latencies().percentileMs(0.5)).isNaN();
  }
}
