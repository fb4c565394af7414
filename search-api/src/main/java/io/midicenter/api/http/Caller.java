package io.midicenter.api.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks.
///
/// @param loopback the socket, the Host name and the absence of forwarding headers all say that the
///   caller sits at this machine
/// @param bucket whose rate is counted: a key's name or the socket's address; empty = not limited
public record Caller(boolean loopback, Set<Scope> scopes, String bucket) {
  private static final String ATTRIBUTE = "msc.caller";
  private static final String KEY = "key ";

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /// The key that the caller was given; null for the administrator, and for callers without one.
  public @Nullable String keyId() {
    return bucket.startsWith(KEY) ? bucket.substring(KEY.length()) : null;
  }

  /// A caller with a key that was given out.
  static Caller withKey(boolean loopback, Set<Scope> scopes, String keyId) {
    return new Caller(loopback, scopes, KEY + keyId);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  public boolean isAdmin() {
    return may(Scope.ADMIN);
  }

  /// The caller that [Gate] recognised for this request.
  public static Caller of(Context context) {
    return Objects.requireNonNull(
        context.attribute(ATTRIBUTE), "the gate has not seen this request");
  }

  void attachTo(Context context) {
    context.attribute(ATTRIBUTE, this);
  }
}
