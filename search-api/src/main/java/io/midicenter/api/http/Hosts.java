package io.midicenter.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The host names the server answers to. A page of another site that has its name resolve to this
/// machine (DNS rebinding) is told apart by nothing else.
///
/// Threads: any; immutable.
public final class Hosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> allowed;

  /// @param names host names without port, beside those of the loopback interface
  public Hosts(List<String> names) {
    var all = new TreeSet<>(LOOPBACK);
    for (String name : names) {
      all.add(nameOf(name));
    }
    allowed = Set.copyOf(all);
  }

  boolean isAllowed(@Nullable String hostHeader) {
    return hostHeader != null && allowed.contains(nameOf(hostHeader));
  }

  static boolean isLoopback(@Nullable String hostHeader) {
    return hostHeader != null && LOOPBACK.contains(nameOf(hostHeader));
  }

  /// The name of a Host header in lower case, without its port.
  static String nameOf(String hostHeader) {
    String host = hostHeader.strip().toLowerCase(Locale.ROOT);
    int bracket = host.lastIndexOf(']');
    int colon = host.lastIndexOf(':');
    return colon > bracket && (bracket >= 0 || host.indexOf(':') == colon)
        ? host.substring(0, colon)
        : host;
  }
}
