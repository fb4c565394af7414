package io.midicenter.analysis;

import java.util.Locale;

/// Where a tag comes from, finer than [Source]. Codes are stored in SQL: only append.
public enum TagSource {
  FILE_NAME(Source.FILENAME),
  FOLDER(Source.FILENAME),
  PACK(Source.FILENAME),
  TEXT(Source.DECLARED),
  PROGRAM(Source.DECLARED),
  NOTES(Source.ESTIMATED),
  DERIVED(Source.ESTIMATED);

  private final Source source;

  TagSource(Source source) {
    this.source = source;
  }

  /// The word in JSON: `file-name`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Source source() {
    return source;
  }
}
