package io.midicenter.cli;

import java.util.Locale;

/// One line of `msc doctor`.
///
/// @param what one word
/// @param text what was found
/// @param advice what to do; empty where all is well
record Finding(Level level, String what, String text, String advice) {
  /// How much it matters.
  enum Level {
    OK,
    /// Works, but not as well as it could.
    WARN,
    /// Something does not work.
    BAD;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String what, String text) {
    return new Finding(Level.OK, what, text, "");
  }

  static Finding warn(String what, String text, String advice) {
    return new Finding(Level.WARN, what, text, advice);
  }

  static Finding bad(String what, String text, String advice) {
    return new Finding(Level.BAD, what, text, advice);
  }

  /// For a terminal, without a line feed.
  String line() {
    return "%-5s %-10s %s%s"
        .formatted(level.word(), what, text, advice.isEmpty() ? "" : ". " + advice);
  }
}
