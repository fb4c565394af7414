package io.midicenter.analysis.smf;

import java.util.Arrays;

/// Sorts items of 64 bits with a time in their high bits: sorted ones at sight, nearly sorted ones
/// by insertion, all others by radix. Items with equal high bits keep the order they came in.
///
/// *Threads:* none: one per owner, its arrays are reused.
public final class TimeOrder {
  /// An item that must go further shows that the items are not nearly sorted.
  private static final int FURTHEST = 32;

  private static final int WIDEST_DIGIT = 11;
  private static final int FEW = 1_024;
  private static final int DIGIT_OF_FEW = 8;

  /// What is to be sorted, all 0 or more; another array after a sort.
  public long[] items = new long[0];

  private long[] spare = new long[0];
  private final int[] starts = new int[1 << WIDEST_DIGIT];

  /// Makes room for `size` items; what was there is lost.
  public void reserve(int size) {
    boolean huge = items.length > Bounds.KEPT_ENTRIES && size <= Bounds.KEPT_ENTRIES;
    if (items.length < size || huge) {
      int length = huge ? Bounds.KEPT_ENTRIES : Math.max(size, items.length * 2);
      items = new long[length];
      spare = new long[length];
    }
  }

  /// Sorts the first `size` items by their bits from `lowest` up. Those below are no part of the
  /// order, and must ascend where the others are equal, or not matter.
  public void sort(int size, int lowest) {
    if (!insert(size)) {
      sortDigits(size, lowest);
    }
  }

  /// False where an item would go too far.
  private boolean insert(int size) {
    long[] a = items;
    long before = size == 0 ? 0 : a[0];
    for (int i = 1; i < size; i++) {
      long item = a[i];
      if (item >= before) {
        before = item;
        continue;
      }
      int end = Math.max(0, i - FURTHEST);
      int at = i;
      while (at > end && a[at - 1] > item) {
        a[at] = a[at - 1];
        at--;
      }
      a[at] = item;
      if (at == end && at > 0 && a[at - 1] > item) {
        return false;
      }
    }
    return true;
  }

  private void sortDigits(int size, int lowest) {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all |= items[i];
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(all >>> lowest);
    int widest = size < FEW ? DIGIT_OF_FEW : WIDEST_DIGIT;
    int digits = (bits + widest - 1) / widest;
    for (int digit = 0; digit < digits; digit++) {
      int from = digit * bits / digits;
      sortDigit(size, lowest + from, (digit + 1) * bits / digits - from);
    }
  }

  private void sortDigit(int size, int shift, int bits) {
    long[] from = items;
    long[] to = spare;
    int mask = (1 << bits) - 1;
    Arrays.fill(starts, 0, mask + 1, 0);
    for (int i = 0; i < size; i++) {
      starts[(int) (from[i] >>> shift) & mask]++;
    }
    int sum = 0;
    for (int d = 0; d <= mask; d++) {
      int count = starts[d];
      starts[d] = sum;
      sum += count;
    }
    for (int i = 0; i < size; i++) {
      long item = from[i];
      to[starts[(int) (item >>> shift) & mask]++] = item;
    }
    items = to;
    spare = from;
  }
}
