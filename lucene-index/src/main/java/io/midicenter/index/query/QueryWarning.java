package io.midicenter.index.query;

/// Something about `q` that was read otherwise than written.
///
/// @param detail a sentence for people
public record QueryWarning(Code code, String detail) {
  /// Codes of search-api.
  public enum Code {
    UNKNOWN_FIELD_IN_Q,
    READ_AS_TEXT,
    SHORT_PREFIX
  }
}
