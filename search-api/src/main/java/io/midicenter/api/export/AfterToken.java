package io.midicenter.api.export;

import io.midicenter.index.search.Hit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/// The token of a row: an export that is cut goes on behind the last row that arrived.
final class AfterToken {
  private static final int MAX_LENGTH = 28;

  private AfterToken() {}

  static String of(Hit hit) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(hit.contentId()).getBytes(StandardCharsets.US_ASCII));
  }

  /// Empty for what is no token.
  static OptionalLong read(String token) {
    if (token.length() > MAX_LENGTH) {
      return OptionalLong.empty();
    }
    try {
      String number = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      return number.matches("\\d{1,18}")
          ? OptionalLong.of(Long.parseLong(number))
          : OptionalLong.empty();
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }
}
