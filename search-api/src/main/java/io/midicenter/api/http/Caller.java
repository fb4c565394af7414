package io.midicenter.api.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;

/// Who asks.
///
/// @param loopback the socket, the Host name and the absence of forwarding headers all say that the
///   caller sits at this machine
/// @param bucket whose rate is counted: a key's name or the socket's address; empty = not limited
public record Caller(boolean loopback, Set<Scope> scopes, String bucket) {
  private static final String ATTRIBUTE = "msc.caller";

  public Caller {
    scopes = Set.copyOf(scopes);
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
