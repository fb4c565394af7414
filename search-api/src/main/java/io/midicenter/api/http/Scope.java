package io.midicenter.api.http;

import java.util.Locale;

/// What a caller may do.
public enum Scope {
  SEARCH,
  CONTENT,
  EXPORT,
  EDIT,
  IMPORT,
  ADMIN;

  /// The word in `/fields` and in the setting `auth.anonymous`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
