package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Reads an encoding from left to right; what does not fit is refused with its place. One thread,
/// one use.
final class CharReader {
  private static final int ID_DIGITS = 64;
  private static final int MOST_DIGITS = 6;

  private final String parameter;
  private final String text;
  private int at;

  CharReader(String parameter, String text) {
    this.parameter = parameter;
    this.text = text;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  int position() {
    return at;
  }

  /// The next character, 0 at the end.
  char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /// Passes `prefix` if it is next.
  boolean take(String prefix) {
    boolean next = text.startsWith(prefix, at);
    at += next ? prefix.length() : 0;
    return next;
  }

  boolean take(char c) {
    boolean next = at < text.length() && text.charAt(at) == c;
    at += next ? 1 : 0;
    return next;
  }

  void require(char c, String expected) throws MusicQueryException {
    if (!take(c)) {
      throw expected(expected);
    }
  }

  void requireEnd(String expected) throws MusicQueryException {
    if (!isAtEnd()) {
      throw expected(expected);
    }
  }

  /// A whole number of at most six digits.
  int number(int least, int most, String expected) throws MusicQueryException {
    int from = at;
    int value = 0;
    while (isDigit(peek()) && at - from < MOST_DIGITS) {
      value = value * 10 + (peek() - '0');
      at++;
    }
    if (at == from || isDigit(peek()) || value < least || value > most) {
      throw expectedAt(from, expected);
    }
    return value;
  }

  /// A number with or without minus.
  int signed(int most, String expected) throws MusicQueryException {
    int from = at;
    boolean minus = take('-');
    if (!isDigit(peek())) {
      throw expectedAt(from, expected);
    }
    int value = 0;
    while (isDigit(peek()) && value <= most) {
      value = value * 10 + (peek() - '0');
      at++;
    }
    if (value > most) {
      throw expectedAt(from, expected);
    }
    return minus ? -value : value;
  }

  /// The 64 hex digits of a file.
  Bytes id() throws MusicQueryException {
    int from = at;
    while (at - from < ID_DIGITS && HexFormat.isHexDigit(peek())) {
      at++;
    }
    if (at - from < ID_DIGITS) {
      throw expected("the 64 hex digits of a file");
    }
    return Bytes.wrap(HexFormat.of().parseHex(text.substring(from, at)));
  }

  /// The index of the next character in `legal`.
  int oneOf(String legal, String expected) throws MusicQueryException {
    int index = isAtEnd() ? -1 : legal.indexOf(peek());
    if (index < 0) {
      throw expected(expected);
    }
    at++;
    return index;
  }

  MusicQueryException expected(String what) {
    return expectedAt(at, what);
  }

  MusicQueryException expectedAt(int position, String what) {
    return MusicQueryException.expected(parameter, text, position, what);
  }

  MusicQueryException limit(String reason) {
    return MusicQueryException.limit(parameter, text, reason);
  }

  /// The rest, without passing it; null at the end.
  @Nullable String rest() {
    return isAtEnd() ? null : text.substring(at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
