package io.midicenter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of a name and what is known of it.
final class TextRows {
  private final List<String> lines = new ArrayList<>();

  /// @param name empty where the line goes on with the one above
  void add(String name, String text) {
    lines.add(String.format(Locale.ROOT, "  %-8s", name) + text);
  }

  List<String> lines() {
    return lines;
  }

  /// At most two decimals.
  static String trimmed(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
