package io.midicenter.bench.accuracy;

import java.nio.file.Path;
import java.util.Map;

/// One file with what is known of it.
///
/// @param path as the truth table names it, with slashes
/// @param set the collection, for example `pop909`
/// @param truth the row by column; blank where nothing is known
record TruthFile(Path file, String path, String set, Half half, Map<String, String> truth) {
  /// The value of a column, or an empty string.
  String get(String column) {
    return truth.getOrDefault(column, "");
  }

  /// Code of the key (0..23), or −1 where the truth names none.
  int key() {
    return TruthKeys.code(get("key"));
  }

  /// The tempo in BPM, or NaN.
  double bpm() {
    return get("bpm").isBlank() ? Double.NaN : Double.parseDouble(get("bpm"));
  }
}
