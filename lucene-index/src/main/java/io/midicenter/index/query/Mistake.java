package io.midicenter.index.query;

import org.jspecify.annotations.Nullable;

/// What is wrong with one parameter, in words that an answer can carry.
///
/// @param value as given, at most 100 characters
/// @param allowed the forms that would be read
/// @param didYouMean the nearest legal name or value
public record Mistake(
    Code code,
    String parameter,
    @Nullable String value,
    String reason,
    @Nullable String allowed,
    @Nullable String didYouMean) {
  /// Codes of search-api.
  public enum Code {
    INVALID_VALUE,
    UNKNOWN_PARAMETER,
    LIMIT_EXCEEDED,
    INVALID_CURSOR
  }

  public Mistake {
    value = value == null || value.length() <= 100 ? value : value.substring(0, 100);
  }

  static Mistake value(String parameter, String value, String reason, String allowed) {
    return new Mistake(Code.INVALID_VALUE, parameter, value, reason, allowed, null);
  }

  static Mistake limit(String parameter, String reason) {
    return new Mistake(Code.LIMIT_EXCEEDED, parameter, null, reason, null, null);
  }
}
