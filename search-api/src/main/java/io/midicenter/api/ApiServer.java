package io.midicenter.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.midicenter.api.http.AdminKey;
import io.midicenter.api.http.Gate;
import io.midicenter.api.http.Hosts;
import io.midicenter.api.http.KeyRing;
import io.midicenter.api.http.Origins;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.http.Problems;
import io.midicenter.api.search.SearchPool;
import io.midicenter.api.server.Transport;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.indexer.Library;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// The door of the module: the HTTP server of one library.
///
/// *Threads:* requests run on virtual threads; searches on a pool of their own, which nothing ever
/// interrupts. [#close] ends event streams, waits a few seconds for running requests and leaves the
/// library open: it belongs to the caller.
public final class ApiServer implements AutoCloseable {
  private final Javalin javalin;
  private final List<AutoCloseable> closing;
  private final String address;

  private ApiServer(Javalin javalin, List<AutoCloseable> closing, String address) {
    this.javalin = javalin;
    this.closing = closing;
    this.address = address;
  }

  /// Serves a library.
  ///
  /// @throws IOException with a sentence for people: the port is in use, a setting contradicts
  ///   another, the key cannot be read
  /// @throws IllegalArgumentException with a sentence for people: a setting has no legal value
  public static ApiServer start(ApiConfig config, Library library) throws IOException {
    var ring = KeyRing.of(library.catalog().apiKeys());
    Gate gate = gate(config, ring);
    var pool = new SearchPool();
    var stopping = new AtomicBoolean();
    Parts parts = LibraryParts.of(library, ring);
    List<Route> routes = Routes.of(config, gate, parts, pool, stopping::get);
    return start(config, gate, routes, List.of(() -> stopping.set(true), pool, ring));
  }

  static ApiServer start(
      ApiConfig config, Gate gate, List<Route> routes, List<AutoCloseable> closing)
      throws IOException {
    requireFreePort(config);
    Javalin javalin =
        Javalin.create(javalinConfig -> {
          Transport.configure(javalinConfig);
          addRoutes(javalinConfig, gate, routes);
        });
    try {
      javalin.start(config.bind(), config.port());
    } catch (JavalinBindException e) {
      throw portInUse(config, e);
    }
    return new ApiServer(javalin, List.copyOf(closing), config.bind());
  }

  /// Asks before the server is built, which would write a stack trace of its own.
  private static void requireFreePort(ApiConfig config) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(config.bind(), config.port()));
    } catch (BindException e) {
      String reason = String.valueOf(e.getMessage());
      throw reason.contains("in use")
          ? portInUse(config, e)
          : new IOException(
              "port %d of bind %s cannot be listened on (%s): name an address of this machine with --bind and a port above 1023 with --port"
                  .formatted(config.port(), config.bind(), reason),
              e);
    }
  }

  private static IOException portInUse(ApiConfig config, Exception e) {
    return new IOException(
        "port %d of %s is in use: stop the program that holds it or choose another with --port"
            .formatted(config.port(), config.bind()),
        e);
  }

  static Gate gate(ApiConfig config, KeyRing keys) throws IOException {
    boolean local = address(config).isLoopbackAddress();
    if (!local && (config.hosts().isEmpty() || !AdminKey.exists(config.home()))) {
      throw new IOException(
          config.hosts().isEmpty()
              ? "bind %s: other machines could reach this server: list the host names it answers to in the setting hosts"
                  .formatted(config.bind())
              : "bind %s: other machines could reach this server: start it once on 127.0.0.1, which makes the key %s"
                  .formatted(config.bind(), config.home().resolve(AdminKey.FILE)));
    }
    return new Gate(
        new Hosts(config.hosts()),
        new Origins(config.embedOrigins()),
        AdminKey.open(config.home()),
        keys,
        config.anonymous());
  }

  private static InetAddress address(ApiConfig config) throws IOException {
    try {
      return InetAddress.getByName(config.bind());
    } catch (UnknownHostException e) {
      throw new IOException(
          "bind %s: no such host: name an address of this machine with --bind"
              .formatted(config.bind()),
          e);
    }
  }

  private static void addRoutes(JavalinConfig config, Gate gate, List<Route> routes) {
    config.routes.before(gate::enter);
    config.routes.beforeMatched(gate::admit);
    for (Route route : routes) {
      config.routes.addHttpHandler(route.method(), route.path(), route.handler(), route.access());
      if (route.method().equals(HandlerType.GET)) {
        config.routes.addHttpHandler(
            HandlerType.HEAD, route.path(), route.handler(), route.access());
      }
    }
    config.routes.exception(
        ProblemException.class, (problem, context) -> Problems.write(context, problem));
    config.routes.exception(
        CatalogException.class,
        (fault, context) -> Problems.write(context, CatalogProblem.of(fault)));
    config.routes.exception(
        HttpResponseException.class, (refusal, context) -> Problems.write(context, refusal));
    config.routes.exception(Exception.class, (fault, context) -> Problems.write(context, fault));
  }

  /// The port that is really listened on.
  public int port() {
    return javalin.port();
  }

  /// Address of the page, with a slash at the end.
  public URI uri() {
    String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    return URI.create("http://" + host + ":" + port() + "/");
  }

  @Override
  public void close() {
    for (AutoCloseable part : closing) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException("a part of the server did not close", e);
      }
    }
    javalin.stop();
  }
}
