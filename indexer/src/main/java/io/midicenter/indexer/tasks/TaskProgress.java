package io.midicenter.indexer.tasks;

import org.jspecify.annotations.Nullable;

/// How far a task is.
///
/// @param phase one word for people, for example `scan`, `rows`, `fill`, `catch-up`
/// @param done units finished: files of an import, documents of a rebuild, ids of a verify
/// @param total units known so far; null while not even that can be said
/// @param rate units per second over the last seconds
/// @param etaSeconds null while total or rate is unknown
/// @param slowestStage the stage that sets the pace; null outside an import or before it is known
/// @param failed files with a problem so far
public record TaskProgress(
    String phase,
    long done,
    @Nullable Long total,
    double rate,
    @Nullable Long etaSeconds,
    @Nullable Stage slowestStage,
    long failed) {
  public static final TaskProgress NONE = new TaskProgress("", 0, null, 0, null, null, 0);

  /// Progress without the parts that only an import has.
  public static TaskProgress of(String phase, long done, @Nullable Long total, double rate) {
    Long eta = total == null || rate <= 0 ? null : Math.max(0, Math.round((total - done) / rate));
    return new TaskProgress(phase, done, total, rate, eta, null, 0);
  }
}
