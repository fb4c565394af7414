package io.midicenter.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/// Reads bodies, never more than a limit, whatever Content-Length says.
public final class Bodies {
  /// Longest JSON body, in bytes: 413 above.
  public static final int MAX_JSON_BYTES = 256 * 1024;

  private static final int MAX_DISCARDED_BYTES = 8 * 1024 * 1024;

  private Bodies() {}

  /// The one JSON object of a body.
  public static ObjectNode json(Context context) throws IOException {
    return Json.parseObject(read(context, MAX_JSON_BYTES));
  }

  /// The bytes of a body.
  ///
  /// @param limit most bytes: 413 above
  public static byte[] read(Context context, int limit) throws IOException {
    if (context.req().getContentLengthLong() > limit) {
      throw tooLarge(context, limit);
    }
    byte[] body = context.req().getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(context, limit);
    }
    return body;
  }

  /// Most clients read an answer only once they have sent everything: a little more is taken, and
  /// thrown away.
  private static ProblemException tooLarge(Context context, int limit) throws IOException {
    InputStream rest = context.req().getInputStream();
    byte[] away = new byte[1 << 14];
    for (int left = MAX_DISCARDED_BYTES; left > 0; ) {
      int read = rest.read(away);
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return new ProblemException(
        ProblemCode.BODY_TOO_LARGE, "a body has at most %d bytes".formatted(limit));
  }
}
