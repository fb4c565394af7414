package io.midicenter.api.http;

import io.javalin.security.RouteRole;

/// What a route asks of its caller.
public enum Access implements RouteRole {
  /// Nothing: pages, health, the contract.
  OPEN,
  /// Nothing, and pages of listed origins may load it: the script, its parts and the sound.
  SHARED,
  /// Scope search; pages of listed origins may call it.
  SEARCH,
  /// Scope content; pages of listed origins may call it.
  CONTENT,
  /// Scope export; never from a page of another site.
  EXPORT,
  /// Scope edit; never from a page of another site.
  EDIT,
  /// Scope import or admin; never from a page of another site.
  IMPORT,
  /// Scope admin; never from a page of another site.
  ADMIN,
  /// Scope import or admin, and a caller at this machine; never from a page of another site.
  LOOPBACK;

  /// True where pages of the origins in `embed.allowed-origins` may read the answer.
  boolean isForOtherSites() {
    return this == SHARED || this == SEARCH || this == CONTENT;
  }
}
