package io.midicenter.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes refusals and faults as `application/problem+json` (RFC 9457).
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /// Writes a refusal.
  public static void write(Context context, ProblemException problem) {
    problem.headers().forEach(context::header);
    context.header("Cache-Control", "no-store");
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.res().setHeader("ETag", null);
    context.status(problem.code().status());
    context.contentType("application/problem+json");
    context.result(Json.bytes(json(problem, context.path(), RequestId.of(context))));
  }

  /// Writes what the router itself refuses: an unknown path, a wrong method.
  public static void write(Context context, HttpResponseException refusal) {
    ProblemException problem =
        switch (refusal.getStatus()) {
          case 404 -> new ProblemException(ProblemCode.NOT_FOUND, "nothing is at this address");
          case 405 -> {
            String allowed = refusal.getDetails().getOrDefault("availableMethods", "");
            yield new ProblemException(
                    ProblemCode.METHOD_NOT_ALLOWED, "this address knows other methods")
                .with("Allow", allowed);
          }
          default -> {
            LOG.error("request {}: the router refused", RequestId.of(context), refusal);
            yield new ProblemException(ProblemCode.INTERNAL, "a fault of the server");
          }
        };
    write(context, problem);
  }

  /// Writes a fault of ours: the caller learns the request id, the log everything else.
  public static void write(Context context, Throwable fault) {
    LOG.error(
        "request {}: {} {}",
        RequestId.of(context),
        context.method(),
        context.endpoint().path,
        fault);
    write(context, new ProblemException(ProblemCode.INTERNAL, "a fault of the server"));
  }

  /// The problem as an object; also a slot of `/multi-search`.
  public static ObjectNode json(ProblemException problem, String instance, String requestId) {
    ObjectNode node = Json.object();
    node.put("type", problem.code().page());
    node.put("title", problem.code().title());
    node.put("status", problem.code().status());
    node.put("code", problem.code().name());
    node.put("detail", problem.detail());
    node.put("instance", instance.length() > 200 ? instance.substring(0, 200) : instance);
    node.put("requestId", requestId);
    if (!problem.errors().isEmpty()) {
      var errors = node.putArray("errors");
      for (ParameterError error : problem.errors()) {
        ObjectNode entry = errors.addObject();
        entry.put("code", error.code().name());
        entry.put("parameter", error.parameter());
        if (error.value() != null) {
          entry.put("value", error.value());
        }
        entry.put("reason", error.reason());
        if (error.allowed() != null) {
          entry.put("allowed", error.allowed());
        }
        if (error.didYouMean() != null) {
          entry.put("didYouMean", error.didYouMean());
        }
        if (error.position() != null) {
          entry.put("position", error.position());
        }
      }
    }
    return node;
  }
}
