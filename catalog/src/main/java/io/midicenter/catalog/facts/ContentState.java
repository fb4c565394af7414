package io.midicenter.catalog.facts;

import java.util.Locale;

/// What became of the bytes. Codes are stored in SQL: only append.
public enum ContentState {
  /// Known by its hash only.
  HASHED,
  ANALYZED,
  /// Not MIDI: found by name, not read again until the bytes change.
  UNREADABLE,
  /// The database refused its facts; tried again by a newer version of the analysis.
  POISON;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
