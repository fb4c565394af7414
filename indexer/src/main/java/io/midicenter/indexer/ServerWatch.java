package io.midicenter.indexer;

import io.midicenter.catalog.embedded.EmbeddedPostgres;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the library's own PostgreSQL again where it dies under the program. Looks once a second,
/// in a thread of its own.
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

  private final EmbeddedPostgres server;
  private final BooleanSupplier isDown;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("postgres-watch").factory());

  /// @param isDown true while the database does not answer
  ServerWatch(EmbeddedPostgres server, BooleanSupplier isDown) {
    this.server = server;
    this.isDown = isDown;
    var _ = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      if (isDown.getAsBoolean()) {
        server.revive();
      }
    } catch (RuntimeException e) {
      LOG.warn("The state of PostgreSQL cannot be told: {}", e.toString());
    }
  }

  /// Waits for a start in progress, so that the server can be stopped afterwards.
  @Override
  public void close() {
    clock.close();
  }
}
