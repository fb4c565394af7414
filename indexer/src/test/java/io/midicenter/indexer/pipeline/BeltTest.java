package io.midicenter.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeltTest {
  @Test
  void itemsComeOutInOrderAndNullAtTheEnd() throws Exception {
    var belt = new Belt<Integer>(10);
    belt.put(1);
    belt.put(2);
    belt.put(3);
    belt.end();
    assertThat(belt.takeSome(2, _ -> false)).containsExactly(1, 2);
    assertThat(belt.take()).isEqualTo(3);
    assertThat(belt.take()).isNull();
    assertThat(belt.takeSome(2, _ -> false)).isEmpty();
  }

  @Test
  void aFullBeltHoldsItsProducerBackByNumberAndByWeight() throws Exception {
    holdsBack(new Belt<>(2), 2);
    holdsBack(new Belt<>(100, 30, item -> item), 3);
  }

  /// Items weigh ten.
  private static void holdsBack(Belt<Integer> belt, int most) throws InterruptedException {
    var put = new AtomicInteger();
    var full = new CountDownLatch(most);
    Thread producer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                while (belt.put(10)) {
                  put.incrementAndGet();
                  full.countDown();
                }
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    full.await();
    assertThat(put.get()).isEqualTo(most);
    belt.take();
    belt.cut();
    producer.join();
    assertThat(put.get()).isBetween(most, most + 1);
    assertThat(belt.put(10)).isFalse();
    assertThat(belt.take()).isNull();
  }

  @Test
  void pollingGivesUpInTime() throws Exception {
    var belt = new Belt<Integer>(2);
    assertThat(belt.poll(1_000)).isNull();
    belt.put(7);
    assertThat(belt.poll(1_000)).isEqualTo(7);
  }
}
