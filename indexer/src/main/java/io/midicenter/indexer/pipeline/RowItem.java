package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.ProblemReport;

/// What the writer of rows is handed.
sealed interface RowItem {
  /// @param weight rough size of its rows in bytes
  /// @param display path as people read it
  record File(NewFile file, long weight, String display) implements RowItem {}

  record Problem(ProblemReport problem) implements RowItem {}

  default long bytes() {
    return switch (this) {
      case File file -> file.weight;
      case Problem _ -> 500;
    };
  }
}
