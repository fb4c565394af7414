package io.midicenter.api;

import io.midicenter.api.http.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The settings of the server.
///
/// @param bind address to listen on; anything but a loopback address needs `hosts` and an existing
///   administrator's key
/// @param port 0 = any free one
/// @param home directory of the library, which holds `admin.key`
/// @param hosts host names the server answers to, beside those of the loopback interface
/// @param embedOrigins exact origins whose pages may embed the search; empty = embedding off
/// @param anonymous what remote callers without a key may do
/// @param browse whether a person at this machine may choose folders on the page
/// @param logQueries whether searches are logged
/// @param basePath path the product lives under behind a proxy, beginning and ending with `/`
public record ApiConfig(
    String bind,
    int port,
    Path home,
    List<String> hosts,
    List<String> embedOrigins,
    Set<Scope> anonymous,
    boolean browse,
    boolean logQueries,
    String basePath) {
  /// The port where nothing else is said.
  public static final int DEFAULT_PORT = 7070;

  public ApiConfig {
    hosts = List.copyOf(hosts);
    embedOrigins = List.copyOf(embedOrigins);
    anonymous = Set.copyOf(anonymous);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port: %d is not in 0..65535".formatted(port));
    }
  }

  /// For this machine alone, without embedding.
  public static ApiConfig loopback(Path home, int port) {
    return new ApiConfig("127.0.0.1", port, home, List.of(), List.of(), Set.of(), true, false, "/");
  }

  public ApiConfig withBind(String address, List<String> hostNames) {
    return new ApiConfig(
        address, port, home, hostNames, embedOrigins, anonymous, browse, logQueries, basePath);
  }

  public ApiConfig withEmbedOrigins(List<String> origins) {
    return new ApiConfig(bind, port, home, hosts, origins, anonymous, browse, logQueries, basePath);
  }

  public ApiConfig withAnonymous(Set<Scope> scopes) {
    return new ApiConfig(
        bind, port, home, hosts, embedOrigins, scopes, browse, logQueries, basePath);
  }

  public ApiConfig withBrowse(boolean mayBrowse) {
    return new ApiConfig(
        bind, port, home, hosts, embedOrigins, anonymous, mayBrowse, logQueries, basePath);
  }
}
