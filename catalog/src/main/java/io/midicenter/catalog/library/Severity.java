package io.midicenter.catalog.library;

import java.util.Locale;

/// How bad a problem is. Codes are stored in SQL: only append.
public enum Severity {
  /// Read, but not as it should be.
  WARNING,
  /// Not read.
  ERROR;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
