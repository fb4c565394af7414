package io.midicenter.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every request passes before its handler, in this order: request id and headers of the
/// answer, sizes, Host, the calling page's origin, the caller, then the rights and the rate that
/// its route asks for.
///
/// Threads: any.
public final class Gate {
  /// Longest address with its query, in bytes: 414 above.
  public static final int MAX_URI_BYTES = 6 * 1024;

  /// All header names and values together, in bytes: 431 above.
  public static final int MAX_HEADER_BYTES = 8 * 1024;

  /// Requests of one caller without a key per second, and at once.
  public static final int REQUESTS_PER_SECOND = 50;

  public static final int BURST = 200;

  private final Hosts hosts;
  private final OriginCheck origins;
  private final Callers callers;
  private final RateLimiter requests =
      new RateLimiter(REQUESTS_PER_SECOND, BURST, System::nanoTime);

  /// @param keys that people were given
  /// @param anonymous what remote callers without a key may do
  public Gate(Hosts hosts, Origins origins, AdminKey adminKey, KeyRing keys, Set<Scope> anonymous) {
    this.hosts = hosts;
    this.origins = new OriginCheck(origins);
    this.callers = new Callers(adminKey, keys, anonymous);
  }

  /// Runs before routing, for every request, also for one that no route answers.
  public void enter(Context context) {
    context.header(RequestId.HEADER, RequestId.next());
    origins.writeHeaders(context);
    checkSizes(context);
    if (!hosts.isAllowed(context.header("Host"))) {
      throw new ProblemException(
          ProblemCode.HOST_REFUSED, "this host name is not on the server's list");
    }
    origins.check(context);
    if (context.method().equals(HandlerType.OPTIONS)) {
      return;
    }
    callers.identify(context).attachTo(context);
  }

  /// Runs once the route is known.
  public void admit(Context context) {
    if (context.method().equals(HandlerType.OPTIONS)) {
      return;
    }
    Caller caller = Caller.of(context);
    Scope needed = null;
    for (RouteRole role : context.routeRoles()) {
      needed = scope((Access) role, caller);
    }
    if (needed == null) {
      return;
    }
    if (!caller.may(needed) && !caller.isAdmin()) {
      throw caller.scopes().isEmpty()
          ? new ProblemException(ProblemCode.KEY_MISSING, "callers of other machines need a key")
              .with("WWW-Authenticate", "Bearer")
          : new ProblemException(
              ProblemCode.SCOPE_MISSING, "this needs the right " + needed.word());
    }
    take(context, 1);
  }

  /// Counts further requests of a caller, for one that holds several searches.
  public void take(Context context, int count) {
    Caller caller = Caller.of(context);
    if (caller.bucket().isEmpty() || count == 0) {
      return;
    }
    int left = requests.take(caller.bucket(), count);
    context.header(
        "RateLimit", "limit=%d, remaining=%d, reset=1".formatted(BURST, Math.max(0, left)));
    if (left < 0) {
      throw new ProblemException(
              ProblemCode.RATE_LIMITED,
              "more than %d requests per second".formatted(REQUESTS_PER_SECOND))
          .retryAfterSeconds(-left);
    }
  }

  private static @Nullable Scope scope(Access access, Caller caller) {
    return switch (access) {
      case OPEN, SHARED -> null;
      case SEARCH -> Scope.SEARCH;
      case CONTENT -> Scope.CONTENT;
      case EXPORT -> Scope.EXPORT;
      case EDIT -> Scope.EDIT;
      case IMPORT -> Scope.IMPORT;
      case ADMIN -> Scope.ADMIN;
      case LOOPBACK -> {
        if (!caller.loopback()) {
          throw new ProblemException(
              ProblemCode.LOOPBACK_ONLY, "only a person at this machine may do this");
        }
        yield Scope.IMPORT;
      }
    };
  }

  private static void checkSizes(Context context) {
    String query = context.queryString();
    int uri = context.req().getRequestURI().length() + (query == null ? 0 : query.length() + 1);
    if (uri > MAX_URI_BYTES) {
      throw new ProblemException(
          ProblemCode.URI_TOO_LONG, "an address has at most %d bytes".formatted(MAX_URI_BYTES));
    }
    int headers = 0;
    var names = context.req().getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      var values = context.req().getHeaders(name);
      while (values.hasMoreElements()) {
        headers += name.length() + values.nextElement().length() + 4;
      }
    }
    if (headers > MAX_HEADER_BYTES) {
      throw new ProblemException(
          ProblemCode.HEADERS_TOO_LARGE,
          "all headers together have at most %d bytes".formatted(MAX_HEADER_BYTES));
    }
  }
}
