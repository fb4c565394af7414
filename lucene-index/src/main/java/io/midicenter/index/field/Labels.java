package io.midicenter.index.field;

import io.midicenter.analysis.MusicalKey;
import java.util.Locale;

/// What people read in place of a value.
public final class Labels {
  private static final String[] MAJOR = {
    "C", "D♭", "D", "E♭", "E", "F", "G♭", "G", "A♭", "A", "B♭", "B"
  };
  private static final String[] MINOR = {
    "C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "G♯", "A", "B♭", "B"
  };

  private Labels() {}

  /// `A minor`, `F♯ minor`, `E♭ major`: as musicians spell that key.
  public static String key(MusicalKey key) {
    return key.isMinor() ? MINOR[key.tonic()] + " minor" : MAJOR[key.tonic()] + " major";
  }

  /// `electric-bass` reads `Electric bass`.
  public static String plainLabel(String slug) {
    String words = slug.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// The term of the index that carries a label.
  public static String term(String field, String value, String label) {
    return field + '\0' + value + '\0' + label;
  }
}
