package io.midicenter.analysis.smf;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.RandomNotes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
  private static final int LOWEST = 8;
  private static final int[] SIZES = {0, 1, 2, 31, 33, 500, 1_023, 1_024, 5_000};

  /// How far a time may lie before the one it follows: sorted, by insertion, by radix.
  private static final int[] DISORDERS = {1, 4, 60, 3_000, 1 << 30};

  @Test
  void itemsAreInTheOrderOfTheirTimesAndEqualTimesAsTheyCame() {
    long seed = RandomNotes.seed();
    var random = new Random(seed);
    var order = new TimeOrder();
    for (int size : SIZES) {
      for (int disorder : DISORDERS) {
        Long[] expected = items(random, size, disorder);
        order.reserve(size);
        for (int i = 0; i < size; i++) {
          order.items[i] = expected[i];
        }
        Arrays.sort(expected, Comparator.comparingLong(item -> item >>> LOWEST));
        order.sort(size, LOWEST);
        assertThat(Arrays.copyOf(order.items, size))
            .as("%d items, disorder %d, reproduce with -Dtests.seed=%d", size, disorder, seed)
            .containsExactly(expected);
      }
    }
  }

  /// Times with equal ones among them, and how many of each came before.
  private static Long[] items(Random random, int size, int disorder) {
    Long[] items = new Long[size];
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[i] = Math.max(0, 2 * i + random.nextInt(disorder) - disorder / 2) & ~1;
      int before = 0;
      for (int k = Math.max(0, i - 4_000); k < i; k++) {
        before += times[k] == times[i] ? 1 : 0;
      }
      items[i] = (long) times[i] << LOWEST | Math.min(255, before);
    }
    return items;
  }
}
