package io.midicenter.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What duplicates come to, by kind.
final class DuplicateTotals {
  private final Map<String, long[]> byKind = new LinkedHashMap<>();

  DuplicateTotals() {
    for (String kind :
        List.of(DuplicateRow.SAME_BYTES, DuplicateRow.SAME_NOTES, DuplicateRow.SAME_SHAPE)) {
      byKind.put(kind, new long[2]);
    }
  }

  void add(List<DuplicateRow> group) {
    for (DuplicateRow row : group) {
      long[] sums = byKind.get(row.kind());
      if (!row.keep() && sums != null) {
        sums[0]++;
        sums[1] += row.freeable();
      }
    }
  }

  List<String> kinds() {
    return List.copyOf(byKind.keySet());
  }

  /// Files beside those to keep.
  long files(String kind) {
    return byKind.getOrDefault(kind, new long[2])[0];
  }

  /// Bytes that would be free without them.
  long bytes(String kind) {
    return byKind.getOrDefault(kind, new long[2])[1];
  }
}
