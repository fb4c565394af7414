package io.midicenter.index.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A short form inside `q`: `118-124 bpm`, `120bpm`, `8 bars`, `3/4`, `in Dm`, `in F# minor`.
///
/// @param field the filter it stands for
/// @param value its value in the filter grammar
/// @param start offset of its first character
/// @param end offset behind its last one
record ShortForm(String field, String value, int start, int end) {
  private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,2})?)";
  private static final Pattern COUNTED =
      Pattern.compile(
          NUMBER + "(?:\\s?[-–]\\s?" + NUMBER + ")?\\s?(bpm|bars|bar)(?=\\s|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern METER = Pattern.compile("(\\d{1,2}/\\d{1,2})(?=\\s|$)");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:in|IN|In)\\s(\\S{1,12}(?:\\s(?i:major|minor|maj|min|dur|moll))?)(?=\\s|$)");

  /// The form that begins at `at`, which is the start of an item.
  static Optional<ShortForm> at(String q, int at) {
    char first = q.charAt(at);
    if (first >= '0' && first <= '9') {
      Optional<ShortForm> counted = counted(q, at);
      return counted.isPresent() ? counted : meter(q, at);
    }
    return first == 'i' || first == 'I' ? key(q, at) : Optional.empty();
  }

  private static Optional<ShortForm> counted(String q, int at) {
    Matcher m = COUNTED.matcher(q).region(at, q.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String value = m.group(2) == null ? m.group(1) : m.group(1) + ".." + m.group(2);
    String field = m.group(3).equalsIgnoreCase("bpm") ? "bpm" : "bars";
    return Optional.of(new ShortForm(field, value, at, m.end()));
  }

  private static Optional<ShortForm> meter(String q, int at) {
    Matcher m = METER.matcher(q).region(at, q.length());
    return m.lookingAt()
        ? Optional.of(new ShortForm("meter", m.group(1), at, m.end()))
        : Optional.empty();
  }

  private static Optional<ShortForm> key(String q, int at) {
    Matcher m = KEY.matcher(q).region(at, q.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    return KeySpelling.unmistakable(m.group(1))
        .map(key -> new ShortForm("key", key.canonicalName(), at, m.end()));
  }
}
