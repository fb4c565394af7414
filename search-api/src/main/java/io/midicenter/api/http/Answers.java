package io.midicenter.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes answers that are not refusals.
public final class Answers {
  private Answers() {}

  /// Writes JSON.
  public static void json(Context context, JsonNode node) {
    requireJsonAccepted(context);
    context.contentType("application/json");
    if (context.res().getHeader("Cache-Control") == null) {
      context.header("Cache-Control", "private, no-cache");
    }
    context.result(Json.bytes(node));
  }

  /// Names the version of the answer; true where the caller has it already and 304 was written.
  public static boolean isKnown(Context context, String etag) {
    context.header("ETag", etag);
    context.header("Cache-Control", "private, no-cache");
    if (!matches(context.header("If-None-Match"), etag)) {
      return false;
    }
    context.status(304);
    return true;
  }

  /// Compares weakly, as RFC 9110 §13.1.2 asks for If-None-Match.
  public static boolean matches(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String entry : ifNoneMatch.split(",", -1)) {
      String candidate = entry.strip();
      if (candidate.equals("*") || opaque(candidate).equals(opaque(etag))) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }

  private static void requireJsonAccepted(Context context) {
    String accept = context.header("Accept");
    if (accept == null || accept.isBlank()) {
      return;
    }
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String type = range.split(";", 2)[0].strip();
      if (type.equals("*/*") || type.equals("application/*") || type.equals("application/json")) {
        return;
      }
    }
    throw new ProblemException(
        ProblemCode.NOT_ACCEPTABLE, "the answer is application/json, which Accept leaves out");
  }
}
