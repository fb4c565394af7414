package io.midicenter.indexer.tasks;

import java.util.List;
import java.util.Map;

/// What a task has to tell, while it runs and at its end.
public sealed interface TaskReport {

  /// @param seen files met by the scan
  /// @param added new contents ("new" in JSON)
  /// @param known files that were unchanged, or new places of known bytes
  /// @param moved files found again at another path
  /// @param vanished files no longer there
  /// @param failed files with a problem
  /// @param bytes bytes read
  /// @param stages by stage, in order of [Stage]
  /// @param slowest at most 20, slowest first
  /// @param problemCounts by code, exact
  /// @param problems the first 100
  record Import(
      long seen,
      long added,
      long known,
      long moved,
      long vanished,
      long failed,
      long bytes,
      Map<Stage, StageTimes> stages,
      List<SlowFile> slowest,
      Map<String, Long> problemCounts,
      List<TaskProblem> problems)
      implements TaskReport {
    /// Times of one stage, all 0 where no file went through it.
    public StageTimes of(Stage stage) {
      return stages.getOrDefault(stage, new StageTimes(0, 0, 0, 0, 0, 0));
    }
  }

  /// @param version the version of the analysis that ran
  /// @param old contents of an older version when it began
  /// @param current contents that are of this version now
  /// @param unreadable contents that are no MIDI for this version either
  /// @param missing contents whose bytes are away: they keep their facts and are tried next time
  /// @param failed contents that could not be read or written
  /// @param problems the first 100
  record Reanalyze(
      int version,
      long old,
      long current,
      long unreadable,
      long missing,
      long failed,
      double seconds,
      List<TaskProblem> problems)
      implements TaskReport {
    public Reanalyze {
      problems = List.copyOf(problems);
    }
  }

  /// @param compared contents with enough melody to be compared
  /// @param groups groups of near duplicates
  /// @param files contents in them
  /// @param changed contents whose group is another one than before
  record Near(long compared, long groups, long files, long changed, double seconds)
      implements TaskReport {}

  /// @param generation name of the generation made
  /// @param documents in it
  record Rebuild(String generation, long documents, double seconds) implements TaskReport {}

  /// @param generation name of the generation that serves again
  /// @param documents in it
  record Rollback(String generation, long documents, double seconds) implements TaskReport {}

  /// @param root slug of the folder that was given up
  /// @param files that vanished
  record Remove(String root, long files, double seconds) implements TaskReport {}

  /// Lists hold at most 1,000 API ids (or `content N` where the id is unknown); counts are exact.
  ///
  /// @param level highest level that ran, 0..3; 0 where damaged files left nothing to compare
  /// @param checked contents compared
  /// @param missing in rows, not in the index
  /// @param extra in the index, not in rows
  /// @param stale in the index with an older version
  /// @param changed in the index with the same version, made from other facts; level 3 only
  /// @param damage sentences about damaged index files; empty if there is none
  /// @param catalog sentences about what the tables promise each other and do not keep
  /// @param repaired differences that are mended
  record Verify(
      boolean equal,
      int level,
      long checked,
      long missingCount,
      long extraCount,
      long staleCount,
      long changedCount,
      List<String> missing,
      List<String> extra,
      List<String> stale,
      List<String> changed,
      List<String> damage,
      List<String> catalog,
      long repaired)
      implements TaskReport {
    public Verify {
      // reports of an earlier version lack what this one added
      changed = changed == null ? List.of() : List.copyOf(changed);
      catalog = catalog == null ? List.of() : List.copyOf(catalog);
    }

    /// Contents with a difference.
    public long differences() {
      return missingCount + extraCount + staleCount + changedCount;
    }
  }
}
