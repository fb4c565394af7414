package io.midicenter.api.http;

import io.javalin.http.Context;
import java.security.SecureRandom;

/// Ids of requests: 26 characters that sort by time (48 bits of milliseconds, 80 random bits,
/// Crockford's base 32).
///
/// Threads: any.
public final class RequestId {
  /// The header that carries it in every answer.
  public static final String HEADER = "X-Request-Id";

  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /// The id of the request that is being answered.
  public static String of(Context context) {
    return String.valueOf(context.res().getHeader(HEADER));
  }

  static String next() {
    var id = new StringBuilder(26);
    append(id, System.currentTimeMillis(), 10);
    append(id, RANDOM.nextLong(), 8);
    append(id, RANDOM.nextLong(), 8);
    return id.toString();
  }

  private static void append(StringBuilder id, long bits, int digits) {
    for (int shift = (digits - 1) * 5; shift >= 0; shift -= 5) {
      id.append(DIGITS[(int) (bits >>> shift) & 31]);
    }
  }
}
