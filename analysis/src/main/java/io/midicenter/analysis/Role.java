package io.midicenter.analysis;

import java.util.Locale;

/// What a part does in the music. Codes are stored in SQL: only append.
public enum Role {
  DRUMS,
  BASS,
  CHORDS,
  PAD,
  ARP,
  LEAD,
  FX;

  /// The word in JSON, facets and URLs.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
