package io.midicenter.api.server;

import io.midicenter.api.http.Json;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.http.Problems;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what is refused before a request reaches the router, such as a request that is no HTTP.
/// Says the same as every other refusal, and nothing about the server.
final class ParseErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(body(response.getStatus())), callback);
    return true;
  }

  private static byte[] body(int status) {
    ProblemException problem =
        switch (status) {
          case 414 -> new ProblemException(ProblemCode.URI_TOO_LONG, "the address is too long");
          case 431 ->
              new ProblemException(ProblemCode.HEADERS_TOO_LARGE, "the headers are too large");
          case 500 -> new ProblemException(ProblemCode.INTERNAL, "a fault of the server");
          default ->
              new ProblemException(
                  ProblemCode.INVALID_VALUE, "the request is no HTTP that can be read");
        };
    return Json.bytes(Problems.json(problem, "/", "").put("status", status));
  }
}
