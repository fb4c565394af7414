package io.midicenter.api.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Recognises who asks: by key, or by sitting at this machine, or neither.
///
/// Threads: any.
final class Callers {
  /// Failed keys per minute and address.
  static final int FAILED_KEYS_PER_MINUTE = 5;

  private static final Set<Scope> AT_THIS_MACHINE =
      Set.of(Scope.SEARCH, Scope.CONTENT, Scope.EXPORT, Scope.EDIT, Scope.IMPORT);

  private final AdminKey adminKey;
  private final KeyRing keys;
  private final Set<Scope> anonymous;
  private final RateLimiter failedKeys =
      new RateLimiter(FAILED_KEYS_PER_MINUTE / 60.0, FAILED_KEYS_PER_MINUTE, System::nanoTime);

  Callers(AdminKey adminKey, KeyRing keys, Set<Scope> anonymous) {
    this.adminKey = adminKey;
    this.keys = keys;
    this.anonymous = Set.copyOf(anonymous);
  }

  Caller identify(Context context) {
    String address = context.req().getRemoteAddr();
    boolean loopback =
        isLoopbackAddress(address)
            && Hosts.isLoopback(context.header("Host"))
            && !isForwarded(context);
    String key = key(context);
    if (key == null) {
      return new Caller(loopback, loopback ? AT_THIS_MACHINE : anonymous, "address " + address);
    }
    if (adminKey.matches(key)) {
      return new Caller(loopback, EnumSet.allOf(Scope.class), "");
    }
    KeyRing.Given given = keys.find(key);
    if (given != null) {
      return Caller.withKey(loopback, given.scopes(), given.keyId());
    }
    int left = failedKeys.take(address, 1);
    if (left < 0) {
      throw new ProblemException(ProblemCode.RATE_LIMITED, "too many wrong keys from this address")
          .retryAfterSeconds(-left);
    }
    throw new ProblemException(ProblemCode.KEY_INVALID, "the key is not known here")
        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  private static @Nullable String key(Context context) {
    String own = context.header("X-API-Key");
    if (own != null) {
      return own.strip();
    }
    String authorization = context.header("Authorization");
    if (authorization == null) {
      return null;
    }
    return authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
        ? authorization.substring("bearer ".length()).strip()
        : authorization;
  }

  /// A proxy on this machine makes every visitor's socket a local one.
  private static boolean isForwarded(Context context) {
    var names = context.req().getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement().toLowerCase(Locale.ROOT);
      if (name.equals("forwarded") || name.startsWith("x-forwarded-") || name.equals("via")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoopbackAddress(String address) {
    try {
      return InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
