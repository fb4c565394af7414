package io.midicenter.index.field;

import java.util.Locale;

/// What values of a field look like, in filters and in JSON.
public enum FieldType {
  /// Words, searched and not filtered by a closed value.
  TEXT,
  /// One of few values, lower case.
  TERM,
  /// An upper-case code.
  CODE,
  /// A whole number that stands for a name, such as a MIDI channel.
  INTEGER,
  NUMBER,
  /// A number in BPM that also knows half and double time.
  TEMPO,
  /// Seconds, also written `60s` or `1m30s`.
  DURATION,
  /// A moment: a date, RFC 3339, or an age such as `7d`.
  TIME,
  KEY,
  SIGNATURE,
  CAMELOT,
  METER,
  /// A path whose first name is a root.
  FOLDER,
  /// 64 hexadecimal digits.
  ID,
  /// 16 hexadecimal digits.
  FAMILY,
  /// Chords in a row: `i-VI-III-VII`, `Am-F-C-G`.
  CHORDS;

  static FieldType of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The word in `fields.tsv` and in `/fields`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// True where a range `lo..hi` makes sense.
  public boolean isNumeric() {
    return this == NUMBER || this == TEMPO || this == DURATION || this == TIME;
  }
}
