package io.midicenter.index.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers the values of one field over all segments, so that counts are added by number. Only
/// grows: a value keeps its number. Safe for any thread.
final class ValueNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private String[] values = new String[16];

  /// The numbers of these values, new ones included.
  synchronized int[] of(String[] some) {
    var found = new int[some.length];
    for (int i = 0; i < some.length; i++) {
      Integer known = numbers.putIfAbsent(some[i], numbers.size());
      found[i] = known == null ? numbers.size() - 1 : known;
      if (known == null) {
        if (found[i] == values.length) {
          values = Arrays.copyOf(values, values.length * 2);
        }
        values[found[i]] = some[i];
      }
    }
    return found;
  }

  /// The values by their numbers; longer than [#size()], and what is beyond is empty.
  synchronized String[] values() {
    return values;
  }

  synchronized int size() {
    return numbers.size();
  }
}
