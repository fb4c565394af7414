package io.midicenter.api.files;

import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The bytes that a Range header asks for (RFC 9110 §14.2).
///
/// @param from first byte
/// @param to behind the last byte
record ByteRange(int from, int to) {
  private static final Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*(\\d{0,10})-(\\d{0,10})");

  /// The range, or null where the whole is to be sent: without the header, and with one that this
  /// server does not know, such as several ranges.
  static @Nullable ByteRange of(@Nullable String header, int length) {
    Matcher match = header == null ? null : SINGLE.matcher(header.strip());
    if (match == null || !match.matches()) {
      return null;
    }
    String first = match.group(1);
    String last = match.group(2);
    if (first.isEmpty() && last.isEmpty()) {
      return null;
    }
    long from =
        first.isEmpty() ? length - Math.min(length, Long.parseLong(last)) : Long.parseLong(first);
    long to =
        first.isEmpty() || last.isEmpty() ? length : Math.min(length, Long.parseLong(last) + 1);
    if (!first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < from) {
      return null;
    }
    if (from >= length || from >= to) {
      throw new ProblemException(
              ProblemCode.RANGE_NOT_SATISFIABLE, "the file has %d bytes".formatted(length))
          .with("Content-Range", "bytes */" + length);
    }
    return new ByteRange((int) from, (int) to);
  }
}
