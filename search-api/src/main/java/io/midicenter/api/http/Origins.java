package io.midicenter.api.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sites whose pages may embed the search: the setting `embed.allowed-origins`. Feeds CORS and
/// `frame-ancestors`.
///
/// Threads: any; immutable.
public final class Origins {
  private final List<String> allowed;

  /// @param allowed exact origins, for example `https://example.org`, or the single entry `*`
  /// @throws IllegalArgumentException with a sentence for people where an entry is no origin
  public Origins(List<String> allowed) {
    for (String origin : allowed) {
      if (!origin.equals("*") && !origin.equals(canonical(origin))) {
        throw new IllegalArgumentException(
            "embed.allowed-origins: '%s' is no origin; write scheme and host, for example https://example.org, without a path"
                .formatted(origin));
      }
    }
    this.allowed = List.copyOf(allowed);
  }

  public boolean isEmpty() {
    return allowed.isEmpty();
  }

  public boolean isAny() {
    return allowed.contains("*");
  }

  /// The value of Access-Control-Allow-Origin for a request's Origin: an entry of the list, or
  /// null.
  @Nullable String allow(String origin) {
    if (isAny()) {
      return "*";
    }
    int at = allowed.indexOf(origin);
    return at < 0 ? null : allowed.get(at);
  }

  /// The sources of the directive `frame-ancestors` of `/embed`.
  public String frameAncestors() {
    return isEmpty() ? "'none'" : "'self' " + String.join(" ", allowed);
  }

  private static String canonical(String origin) {
    try {
      var uri = new URI(origin);
      String scheme = uri.getScheme();
      String host = uri.getHost();
      if (host == null || !("http".equals(scheme) || "https".equals(scheme))) {
        return "";
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return scheme + "://" + host.toLowerCase(Locale.ROOT) + port;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
