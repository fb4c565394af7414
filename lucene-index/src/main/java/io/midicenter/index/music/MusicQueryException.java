package io.midicenter.index.music;

/// A musical query that cannot be answered as it is written: the caller's mistake.
public final class MusicQueryException extends Exception {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String value;
  private final int position;
  private final String allowed;
  private final boolean limit;

  private MusicQueryException(
      String parameter, String value, int position, String reason, String allowed, boolean limit) {
    super(reason, null, false, false);
    this.parameter = parameter;
    this.value = value;
    this.position = position;
    this.allowed = allowed;
    this.limit = limit;
  }

  /// @param position 0-based character of `value` where something else was expected
  public static MusicQueryException expected(
      String parameter, String value, int position, String expected) {
    return new MusicQueryException(
        parameter,
        value,
        position,
        "position %d: expected %s, found %s".formatted(position, expected, found(value, position)),
        expected,
        false);
  }

  /// More than one search may ask for.
  public static MusicQueryException limit(String parameter, String value, String reason) {
    return new MusicQueryException(parameter, value, 0, reason, "", true);
  }

  private static String found(String value, int position) {
    return position >= value.length()
        ? "the end"
        : "\"" + value.substring(position, value.offsetByCodePoints(position, 1)) + "\"";
  }

  public String parameter() {
    return parameter;
  }

  public String value() {
    return value;
  }

  /// 0-based character of the value.
  public int position() {
    return position;
  }

  /// What was wrong, in one sentence.
  public String reason() {
    return String.valueOf(getMessage());
  }

  /// What would have been read there.
  public String allowed() {
    return allowed;
  }

  /// True where the query is well written but too large.
  public boolean isLimit() {
    return limit;
  }
}
