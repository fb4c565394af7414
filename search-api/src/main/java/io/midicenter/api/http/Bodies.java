package io.midicenter.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;

/// Reads bodies, never more than a limit, whatever Content-Length says.
public final class Bodies {
  /// Longest JSON body, in bytes: 413 above.
  public static final int MAX_JSON_BYTES = 256 * 1024;

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
      throw tooLarge(limit);
    }
    byte[] body = context.req().getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    return body;
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(
        ProblemCode.BODY_TOO_LARGE, "a body has at most %d bytes".formatted(limit));
  }
}
