package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/// `/openapi.json`: the contract, one resource written by hand.
public final class OpenApi implements Handler {
  private final byte[] document = read();
  private final String etag = etag(document);

  @Override
  public void handle(Context context) {
    if (!Answers.isKnown(context, etag)) {
      context.contentType("application/json").result(document);
    }
  }

  private static byte[] read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/openapi/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the class path has no openapi/openapi.json");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi/openapi.json cannot be read", e);
    }
  }

  private static String etag(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return "W/\"%08x-%d\"".formatted(sum.getValue(), bytes.length);
  }
}
