package io.midicenter.index.text;

/// The key names are sorted by: case and accents do not count, numbers count as numbers.
public final class NameSort {
  /// Longest key in UTF-8 bytes.
  public static final int MAX_BYTES = 64;

  private static final int DIGITS = 10;

  private NameSort() {}

  public static String key(String name) {
    String plain = Folding.plain(name);
    var key = new StringBuilder(plain.length() + DIGITS);
    for (int i = 0; i < plain.length(); ) {
      int end = i;
      while (end < plain.length() && isDigit(plain.charAt(end))) {
        end++;
      }
      if (end == i) {
        key.append(plain.charAt(i++));
      } else {
        key.repeat('0', Math.max(0, DIGITS - (end - i))).append(plain, i, end);
        i = end;
      }
    }
    return key.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
