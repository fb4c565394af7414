package io.midicenter.indexer.tasks;

import java.nio.file.Path;
import java.util.List;

/// What a task is asked to do.
public sealed interface TaskRequest {
  TaskKind kind();

  /// Reads files into the library.
  ///
  /// @param paths folders or files; a folder outside every known root becomes a root
  /// @param roots slugs of known roots; both lists empty = every known root
  /// @param rehash reads unchanged files too
  /// @param acceptMissing confirms that files missing in large numbers are really gone
  record Import(List<Path> paths, List<String> roots, boolean rehash, boolean acceptMissing)
      implements TaskRequest {
    public Import {
      paths = List.copyOf(paths);
      roots = List.copyOf(roots);
    }

    public static Import of(Path... paths) {
      return new Import(List.of(paths), List.of(), false, false);
    }

    @Override
    public TaskKind kind() {
      return TaskKind.IMPORT;
    }
  }

  /// Makes the index again from the rows, while the present one serves.
  record Rebuild() implements TaskRequest {
    @Override
    public TaskKind kind() {
      return TaskKind.REBUILD;
    }
  }

  /// Goes back to the index that served before the last rebuild.
  record Rollback() implements TaskRequest {
    @Override
    public TaskKind kind() {
      return TaskKind.ROLLBACK;
    }
  }

  /// Analyses again what an older version of the analysis looked at last.
  record Reanalyze() implements TaskRequest {
    @Override
    public TaskKind kind() {
      return TaskKind.REANALYZE;
    }
  }

  /// Finds again which contents are near duplicates of each other.
  record Near() implements TaskRequest {
    @Override
    public TaskKind kind() {
      return TaskKind.NEAR;
    }
  }

  /// Gives a folder of the library up: its files vanish, what is known of them stays.
  ///
  /// @param root its slug
  record Remove(String root) implements TaskRequest {
    @Override
    public TaskKind kind() {
      return TaskKind.REMOVE;
    }
  }

  /// Compares rows and index.
  ///
  /// @param deep checks every byte of the index files, not only their checksums
  /// @param repair mends what differs
  record Verify(boolean deep, boolean repair) implements TaskRequest {
    @Override
    public TaskKind kind() {
      return TaskKind.VERIFY;
    }
  }
}
