package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.LibraryClaim;
import io.midicenter.catalog.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a library comes to its database: at once, or as soon as one answers.
///
/// Until [#isWhole] nothing is read from the rows and no task begins: it is not known yet whether
/// they are those of the index.
///
/// *Threads:* [#connect] by the thread that opens the library, or the one of [#keepTrying];
/// everything else from any.
final class CatalogLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogLink.class);
  private static final long SHORTEST_REST_MS = 100;
  private static final long LONGEST_REST_MS = 10_000;

  /// A server may be starting just now; one that takes longer is adopted by the next program.
  private static final long LONGEST_WAIT_AT_END_MS = 10_000;

  private final Database database;
  private final Catalog catalog;
  private final String holder;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Runnable> waiting = new ArrayList<>();
  private volatile boolean whole;
  private volatile @Nullable Instant absentSince;
  private volatile BooleanSupplier isDown = () -> false;
  private boolean stopped;
  private volatile @Nullable Thread trying;
  private volatile @Nullable LibraryClaim claim;
  private volatile @Nullable ServerWatch watch;

  /// What has to be settled between the first connection and the first use of it.
  @FunctionalInterface
  interface Meeting {
    void meet() throws Exception;
  }

  CatalogLink(Database database, Catalog catalog, String holder) {
    this.database = database;
    this.catalog = catalog;
    this.holder = holder;
  }

  /// Starts or finds the server, takes the library in it and reads what everything else needs. May
  /// be tried again.
  void connect() {
    database.prepare();
    LibraryClaim held = claim;
    if (held == null || !held.held()) {
      claim = database.claim(holder);
    }
    database.openPools();
    catalog.load();
  }

  /// Asks `down` from now on whether the database has stopped answering.
  void watchOver(BooleanSupplier down) {
    isDown = down;
  }

  /// From now on everything may use the rows.
  void begin() {
    EmbeddedPostgres own = database.embedded().orElse(null);
    if (own != null) {
      watch = new ServerWatch(own, () -> isDown.getAsBoolean());
    }
    List<Runnable> next;
    lock.lock();
    try {
      whole = true;
      absentSince = null;
      next = List.copyOf(waiting);
      waiting.clear();
    } finally {
      lock.unlock();
    }
    next.forEach(Runnable::run);
  }

  /// Tries to connect until it succeeds, 0.1 to 10 s apart, in a thread of its own.
  void keepTrying(Meeting meeting) {
    absentSince = Instant.now();
    trying = Thread.ofPlatform().daemon().name("catalog-link").start(() -> run(meeting));
  }

  private void run(Meeting meeting) {
    long rest = SHORTEST_REST_MS;
    String last = "";
    while (rest(rest)) {
      rest = Math.min(LONGEST_REST_MS, rest * 2);
      try {
        connect();
        meeting.meet();
        LOG.info("The database answers: edits and imports are possible");
        begin();
        return;
      } catch (Exception e) {
        String now = String.valueOf(e.getMessage());
        if (!now.equals(last)) {
          LOG.warn("The database is still away, searches go on: {}", now);
          LOG.debug("Cause", e);
        }
        last = now;
      }
    }
  }

  /// @return false where the library closes
  private boolean rest(long millis) {
    long nanos =
        TimeUnit.MILLISECONDS.toNanos(
            millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    lock.lock();
    try {
      while (nanos > 0 && !stopped) {
        nanos = changed.awaitNanos(nanos);
      }
      return !stopped;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /// Runs `work` once the rows may be used: now, or by the thread that connects.
  void whenWhole(Runnable work) {
    lock.lock();
    try {
      if (!whole) {
        waiting.add(work);
        return;
      }
    } finally {
      lock.unlock();
    }
    work.run();
  }

  /// True once the rows may be used.
  boolean isWhole() {
    return whole;
  }

  /// Since when this program has waited for its first connection; null where it has had one.
  @Nullable Instant absentSince() {
    return absentSince;
  }

  /// @throws CatalogException until the rows may be used
  void require() {
    if (!whole) {
      throw CatalogException.notConnected();
    }
  }

  /// Ends the trying: to be done before the parts that [#begin] uses are closed.
  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    Thread last = trying;
    try {
      if (last != null) {
        last.join(LONGEST_WAIT_AT_END_MS);
      }
    } catch (InterruptedException e) {
      LOG.debug("The end does not wait for a server that is starting", e);
    }
  }

  /// Gives the library in the database back.
  @Override
  public void close() {
    ServerWatch watching = watch;
    if (watching != null) {
      watching.close();
    }
    LibraryClaim held = claim;
    if (held != null) {
      held.close();
    }
  }
}
