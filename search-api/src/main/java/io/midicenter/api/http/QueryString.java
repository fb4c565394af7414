package io.midicenter.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes a query string: `+` and `%20` are blanks, names and values UTF-8. What is no UTF-8 or no
/// percent code is the caller's mistake, not replaced by guesswork.
final class QueryString {
  private QueryString() {}

  /// Values by name, both in the order of the address.
  static Map<String, List<String>> parse(@Nullable String query) {
    var values = new LinkedHashMap<String, List<String>>();
    if (query == null || query.isEmpty()) {
      return values;
    }
    int start = 0;
    while (start <= query.length()) {
      int end = query.indexOf('&', start);
      end = end < 0 ? query.length() : end;
      if (end > start) {
        int equals = query.indexOf('=', start);
        boolean valued = equals >= 0 && equals < end;
        String name = decode(query.substring(start, valued ? equals : end), "");
        String value = valued ? decode(query.substring(equals + 1, end), name) : "";
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
      start = end + 1;
    }
    return values;
  }

  private static String decode(String text, String parameter) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        boolean whole = i + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw unreadable(parameter, text);
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable(parameter, text);
    }
  }

  private static ProblemException unreadable(String parameter, String text) {
    return ProblemException.of(
        ParameterError.value(
            parameter.isEmpty() ? text : parameter, text, "not UTF-8 in percent codes", "UTF-8"));
  }
}
