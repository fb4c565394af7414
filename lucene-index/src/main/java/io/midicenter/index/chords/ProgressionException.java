package io.midicenter.index.chords;

/// What is written is no progression.
@SuppressWarnings("serial")
public final class ProgressionException extends Exception {
  private final int position;
  private final String expected;
  private final boolean limit;

  private ProgressionException(int position, String reason, String expected, boolean limit) {
    super(reason, null, false, false);
    this.position = position;
    this.expected = expected;
    this.limit = limit;
  }

  /// @param position of the first character that does not fit, from 0
  static ProgressionException at(int position, String expected) {
    return new ProgressionException(
        position, "at position " + position + " stands no " + expected, expected, false);
  }

  static ProgressionException limit(String reason) {
    return new ProgressionException(0, reason, "", true);
  }

  /// Offset of what does not fit, from 0.
  public int position() {
    return position;
  }

  /// What would have been read there.
  public String expected() {
    return expected;
  }

  /// True where it is well written but too long.
  public boolean isLimit() {
    return limit;
  }

  /// A sentence without the value.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
