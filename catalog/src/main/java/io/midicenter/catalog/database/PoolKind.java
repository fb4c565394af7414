package io.midicenter.catalog.database;

import java.util.Locale;

/// The kinds of work and the limits of their sessions, in seconds; 0 = none.
enum PoolKind {
  /// Keys, pages, problems, tasks: people wait.
  API(5, 60, 2_000, false),
  /// Batches. Statistics of tables that are being filled mislead the planner: no sequential scans.
  WRITE(60, 60, 5_000, true),
  /// Feed loop and verify: a slow consumer makes a streaming cursor look idle.
  FEED(0, 0, 5_000, false),
  /// Whole ranges of rows, open only during a rebuild.
  REBUILD(0, 0, 5_000, true),
  /// The advisory lock of the library.
  LOCK(0, 0, 5_000, false);

  private final int statementSeconds;
  private final int idleSeconds;
  private final int connectionTimeoutMs;
  private final boolean byIndexOnly;

  PoolKind(int statementSeconds, int idleSeconds, int connectionTimeoutMs, boolean byIndexOnly) {
    this.statementSeconds = statementSeconds;
    this.idleSeconds = idleSeconds;
    this.connectionTimeoutMs = connectionTimeoutMs;
    this.byIndexOnly = byIndexOnly;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int connectionTimeoutMs() {
    return connectionTimeoutMs;
  }

  String sessionSql() {
    return "SET search_path = msc; SET synchronous_commit = on; SET jit = off; SET TimeZone = 'UTC';"
        + " SET lock_timeout = '5s'; SET statement_timeout = '%ds';".formatted(statementSeconds)
        + " SET idle_in_transaction_session_timeout = '%ds'; SET enable_seqscan = %s"
            .formatted(idleSeconds, byIndexOnly ? "off" : "on");
  }
}
