package io.midicenter.api.server;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.midicenter.api.http.Gate;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;

/// Settings of Jetty and Javalin: bounded connections, slow clients cut off, requests on virtual
/// threads, gzip above [#MIN_GZIP_BYTES].
public final class Transport {
  /// Connections at once, in all and of one address of another machine.
  public static final int MAX_CONNECTIONS = 1_024;

  public static final int MAX_CONNECTIONS_PER_ADDRESS = 64;

  /// A connection without a byte for this long is closed.
  static final long IDLE_MILLIS = 30_000;

  /// Slowest client that may send a body.
  static final long MIN_UPSTREAM_BYTES_PER_SECOND = 240;

  /// Smallest answer that is compressed.
  static final int MIN_GZIP_BYTES = 1_024;

  private static final List<String> COMPRESSED_TYPES =
      List.of("application/json", "application/problem+json", "text/html");

  private Transport() {}

  public static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = compression();
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new ParseErrors());
      server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
      server.addBean(new AddressLimit(MAX_CONNECTIONS_PER_ADDRESS));
      server.setStopTimeout(5_000);
    });
    config.jetty.modifyHttpConfiguration(Transport::bound);
  }

  @SuppressWarnings("removal") // the rate moves to a handler in a later Jetty
  private static void bound(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(Gate.MAX_URI_BYTES + Gate.MAX_HEADER_BYTES + 2_048);
    http.setIdleTimeout(IDLE_MILLIS);
    http.setMinRequestDataRate(MIN_UPSTREAM_BYTES_PER_SECOND);
  }

  private static CompressionStrategy compression() {
    var strategy = new CompressionStrategy(null, new Gzip(5));
    strategy.setDefaultMinSizeForCompression(MIN_GZIP_BYTES);
    strategy.setAllowedMimeTypes(COMPRESSED_TYPES);
    return strategy;
  }
}
