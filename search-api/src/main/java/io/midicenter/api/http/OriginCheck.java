package io.midicenter.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Keeps pages of other sites from reading and from writing: CORS for listed origins, refusal of
/// writes that a foreign page could have caused, and the security headers of every answer.
///
/// Threads: any; immutable.
final class OriginCheck {
  private static final Set<HandlerType> READS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  /// First path segments (below `/api/v1/` for those of the API) that listed origins may use.
  private static final List<String> SHARED_PATHS =
      List.of(
          "/embed.js",
          "/assets/",
          "/soundfont/",
          "/api/v1/search",
          "/api/v1/multi-search",
          "/api/v1/similar",
          "/api/v1/facets/",
          "/api/v1/suggest",
          "/api/v1/fields",
          "/api/v1/stats",
          "/api/v1/files/");

  /// Searches that travel in a body change nothing.
  private static final Set<String> SEARCHES_BY_POST =
      Set.of("/api/v1/search", "/api/v1/multi-search", "/api/v1/similar");

  private final Origins origins;

  OriginCheck(Origins origins) {
    this.origins = origins;
  }

  /// Sets the headers of an answer of the API; pages replace the policy by their own.
  void writeHeaders(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.header("Referrer-Policy", "no-referrer");
    boolean shared = isShared(context.path());
    context.header(
        "Cross-Origin-Resource-Policy",
        shared && !origins.isEmpty() ? "cross-origin" : "same-origin");
    if (!shared) {
      return;
    }
    context.header("Vary", "Accept, Accept-Encoding, Origin, Authorization, X-API-Key");
    String origin = context.header("Origin");
    String allow = origin == null ? null : origins.allow(origin);
    if (allow != null) {
      context.header("Access-Control-Allow-Origin", allow);
      context.header(
          "Access-Control-Expose-Headers", "ETag, Link, RateLimit, Retry-After, X-Request-Id");
    }
  }

  void check(Context context) {
    String path = context.path();
    boolean listed = isListed(context);
    if (context.method().equals(HandlerType.OPTIONS)) {
      answerPreflight(context, listed && isShared(path));
      return;
    }
    boolean write = !READS.contains(context.method());
    boolean search = SEARCHES_BY_POST.contains(path);
    boolean guarded =
        write || path.startsWith("/api/v1/admin/") || path.startsWith("/api/v1/tasks");
    if (guarded && !(search && listed) && comesFromAnotherSite(context)) {
      throw new ProblemException(
          ProblemCode.ORIGIN_REFUSED, "a page of another site may not ask for this");
    }
    if (write) {
      requireUnforgeableForm(context);
    }
  }

  private boolean isListed(Context context) {
    String origin = context.header("Origin");
    return origin != null && origins.allow(origin) != null;
  }

  private static boolean isShared(String path) {
    for (String start : SHARED_PATHS) {
      if (path.equals(start) || (start.endsWith("/") && path.startsWith(start))) {
        return true;
      }
    }
    return false;
  }

  private static void answerPreflight(Context context, boolean allowed) {
    if (!allowed) {
      throw new ProblemException(
          ProblemCode.ORIGIN_REFUSED, "pages of this origin may not call this address");
    }
    context.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
    context.header(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, If-None-Match, Range, X-API-Key, X-MSC-Request");
    context.header("Access-Control-Max-Age", "600");
    context.status(204).skipRemainingHandlers();
  }

  private static boolean comesFromAnotherSite(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && (site.equals("cross-site") || site.equals("same-site"))) {
      return true;
    }
    String origin = context.header("Origin");
    String host = context.header("Host");
    return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
  }

  /// Types that a form of another site cannot send without asking first: JSON, and for likeness
  /// MIDI.
  private static boolean isUnforgeable(Context context) {
    String type = context.contentType();
    String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return plain.equals("application/json")
        || (plain.equals("audio/midi") && context.path().equals("/api/v1/similar"));
  }

  /// A form of another site cannot send JSON or a header of its own without asking first.
  private static void requireUnforgeableForm(Context context) {
    boolean body =
        context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    boolean named = "1".equals(context.header("X-MSC-Request"));
    if (!isUnforgeable(context) && (body || !named)) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          body
              ? "a body must be application/json"
              : "a request without a body needs the header X-MSC-Request: 1");
    }
  }
}
