package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.database.CatalogException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats work of an import while the database is away: everything the catalog writes may be
/// repeated. Safe for all threads.
final class CatalogRetry {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogRetry.class);
  private static final long LONGEST_MILLIS = 10_000;
  private static final long STEP_MILLIS = 100;

  private final BooleanSupplier stop;

  /// @param stop ends the waiting with the error that caused it
  CatalogRetry(BooleanSupplier stop) {
    this.stop = stop;
  }

  <T> T until(Supplier<T> work) throws InterruptedException {
    long wait = STEP_MILLIS;
    while (true) {
      try {
        return work.get();
      } catch (CatalogException e) {
        if (!mayPass(e) || stop.getAsBoolean()) {
          throw e;
        }
        LOG.warn("The import waits for the database: {}", e.getMessage());
      }
      rest(wait / 2 + ThreadLocalRandom.current().nextLong(wait));
      wait = Math.min(LONGEST_MILLIS, wait * 2);
    }
  }

  private static boolean mayPass(CatalogException e) {
    return switch (e.reason()) {
      case UNAVAILABLE, CONTENTION, TIMEOUT -> true;
      case FULL, REJECTED, BROKEN -> false;
    };
  }

  private void rest(long millis) throws InterruptedException {
    for (long left = millis; left > 0 && !stop.getAsBoolean(); left -= STEP_MILLIS) {
      Thread.sleep(Math.min(left, STEP_MILLIS));
    }
  }
}
