package io.midicenter.api.pages;

import io.javalin.http.Context;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Addresses of this server as the caller reaches it.
final class OwnAddress {
  private OwnAddress() {}

  /// Scheme, host and base path, with a slash at the end. The host passed the list of hosts.
  static String base(Context context, String basePath) {
    return context.scheme() + "://" + context.header("Host") + basePath;
  }

  /// What follows the base in an address of this server, query included; null for others.
  static @Nullable String below(String base, String address) {
    try {
      URI asked = URI.create(address);
      URI own = URI.create(base);
      boolean same =
          asked.getScheme() != null
              && asked.getRawAuthority() != null
              && asked.getScheme().equalsIgnoreCase(own.getScheme())
              && asked.getRawAuthority().equalsIgnoreCase(own.getRawAuthority());
      String path = asked.getRawPath();
      if (!same || path == null || !(path.isEmpty() ? "/" : path).startsWith(own.getRawPath())) {
        return null;
      }
      String rest = path.isEmpty() ? "" : path.substring(own.getRawPath().length());
      return asked.getRawQuery() == null ? rest : rest + "?" + asked.getRawQuery();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
