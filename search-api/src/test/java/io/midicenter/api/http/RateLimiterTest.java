package io.midicenter.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final RateLimiter limiter = new RateLimiter(50, 200, clock::get);

  @Test
  void aBurstIsServedAndOneMoreIsNot() {
    for (int i = 199; i >= 0; i--) {
      assertThat(limiter.take("a", 1)).isEqualTo(i);
    }
    assertThat(limiter.take("a", 1)).isEqualTo(-1);
    assertThat(limiter.take("b", 1)).isEqualTo(199);
  }

  @Test
  void tokensComeBackAtTheRateUpToTheBurst() {
    limiter.take("a", 200);
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
    assertThat(limiter.take("a", 5)).isZero();
    assertThat(limiter.take("a", 1)).isNegative();
    clock.addAndGet(TimeUnit.HOURS.toNanos(1));
    assertThat(limiter.take("a", 1)).isEqualTo(199);
  }

  @Test
  void theWaitIsTheTimeUntilThereAreEnough() {
    limiter.take("a", 200);
    assertThat(limiter.take("a", 120)).isEqualTo(-3);
  }

  @Test
  void rotatingNamesDoNotGrowIt() {
    for (int i = 0; i < 100_500; i++) {
      limiter.take("address " + i, 1);
    }
    assertThat(limiter.take("address 100499", 1)).isEqualTo(198);
    assertThat(limiter.take("address 0", 1)).as("forgotten long ago").isEqualTo(199);
  }
}
