package io.midicenter.index.query;

import io.midicenter.analysis.MusicalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far from a key another one may lie and still go with it, on the Camelot wheel.
public enum KeyMatch {
  /// The key and its relative.
  STRICT,
  /// Also one step to either side.
  NORMAL,
  /// Also the diagonals and two steps to either side.
  LOOSE;

  private static final int WHEEL = 12;

  static Optional<KeyMatch> of(String word) {
    for (KeyMatch match : values()) {
      if (match.word().equals(word)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Canonical names of the keys that go with `key`, itself first, then its relative.
  public List<String> compatible(MusicalKey key) {
    var names = new ArrayList<String>();
    names.add(key.canonicalName());
    add(names, key, 0, !key.isMinor());
    if (this != STRICT) {
      add(names, key, -1, key.isMinor());
      add(names, key, 1, key.isMinor());
    }
    if (this == LOOSE) {
      add(names, key, -1, !key.isMinor());
      add(names, key, 1, !key.isMinor());
      add(names, key, -2, key.isMinor());
      add(names, key, 2, key.isMinor());
    }
    return names;
  }

  private static void add(List<String> names, MusicalKey key, int steps, boolean minor) {
    int place = Math.floorMod(key.signature() + steps, WHEEL);
    for (MusicalKey other : MusicalKey.ALL) {
      if (other.isMinor() == minor && Math.floorMod(other.signature(), WHEEL) == place) {
        names.add(other.canonicalName());
      }
    }
  }
}
