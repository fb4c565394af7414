package io.midicenter.index.query;

import io.midicenter.index.music.MusicQueryException;
import org.jspecify.annotations.Nullable;

/// What is wrong with one parameter, in words that an answer can carry.
///
/// @param value as given, at most 100 characters
/// @param allowed the forms that would be read
/// @param didYouMean the nearest legal name or value
/// @param position 0-based character of the value where reading ended, null where none is meant
public record Mistake(
    Code code,
    String parameter,
    @Nullable String value,
    String reason,
    @Nullable String allowed,
    @Nullable String didYouMean,
    @Nullable Integer position) {
  /// Codes of search-api.
  public enum Code {
    INVALID_VALUE,
    UNKNOWN_PARAMETER,
    LIMIT_EXCEEDED,
    INVALID_CURSOR,
    INVALID_MUSIC_QUERY,
    CONFLICTING_PARAMETERS
  }

  public Mistake {
    value = value == null || value.length() <= 100 ? value : value.substring(0, 100);
  }

  public Mistake(
      Code code,
      String parameter,
      @Nullable String value,
      String reason,
      @Nullable String allowed,
      @Nullable String didYouMean) {
    this(code, parameter, value, reason, allowed, didYouMean, null);
  }

  /// What is wrong with a musical query.
  public static Mistake music(MusicQueryException e) {
    return e.isLimit()
        ? new Mistake(Code.LIMIT_EXCEEDED, e.parameter(), e.value(), e.reason(), null, null)
        : new Mistake(
            Code.INVALID_MUSIC_QUERY,
            e.parameter(),
            e.value(),
            e.reason(),
            e.allowed(),
            null,
            e.position());
  }

  static Mistake value(String parameter, String value, String reason, String allowed) {
    return new Mistake(Code.INVALID_VALUE, parameter, value, reason, allowed, null);
  }

  static Mistake limit(String parameter, String reason) {
    return new Mistake(Code.LIMIT_EXCEEDED, parameter, null, reason, null, null);
  }
}
