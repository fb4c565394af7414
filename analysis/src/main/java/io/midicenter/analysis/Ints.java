package io.midicenter.analysis;

import java.util.Arrays;

/// Immutable integers that compare by content, so that records which hold them do too.
public final class Ints {
  public static final Ints EMPTY = new Ints(new int[0]);

  private final int[] values;

  private Ints(int[] values) {
    this.values = values;
  }

  /// Copies `values[0, size)`.
  public static Ints of(int[] values, int size) {
    return size == 0 ? EMPTY : new Ints(Arrays.copyOf(values, size));
  }

  /// Takes `values` over without a copy: the caller must not change them afterwards.
  public static Ints wrap(int... values) {
    return values.length == 0 ? EMPTY : new Ints(values);
  }

  public int size() {
    return values.length;
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  public int at(int index) {
    return values[index];
  }

  public int[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ints i && Arrays.equals(values, i.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
