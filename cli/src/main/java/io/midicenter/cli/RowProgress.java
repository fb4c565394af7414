package io.midicenter.cli;

import io.midicenter.catalog.backup.CopyProgress;
import io.midicenter.indexer.tasks.TaskProgress;

/// Shows how far the copy of a library is. For one thread.
final class RowProgress implements CopyProgress {
  private final String name;
  private final ProgressLine line;
  private String phase = "";
  private long since;

  RowProgress(String name, ProgressLine line) {
    this.name = name;
    this.line = line;
  }

  @Override
  public void at(String phaseNow, String table, long rows, long total) {
    if (!phase.equals(phaseNow)) {
      phase = phaseNow;
      since = System.nanoTime();
    }
    double seconds = (System.nanoTime() - since) / 1e9;
    line.show(
        name,
        TaskProgress.of(
            phase + " " + table,
            rows,
            total == 0 ? null : total,
            seconds < 1 ? 0 : rows / seconds));
  }

  void clear() {
    line.clear();
  }
}
