package io.midicenter.cli;

import io.midicenter.indexer.tasks.SlowFile;
import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.StageTimes;
import io.midicenter.indexer.tasks.TaskProblem;
import io.midicenter.indexer.tasks.TaskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a finished task has to tell, as lines for people.
final class ReportText {
  private static final int PROBLEMS = 20;
  private static final int IDS = 20;

  private ReportText() {}

  static List<String> lines(TaskReport report) {
    return switch (report) {
      case TaskReport.Import done -> imported(done);
      case TaskReport.Rebuild done ->
          List.of(
              String.format(
                  Locale.ROOT,
                  "Index rebuilt: %,d documents in %s, %.1f s.",
                  done.documents(),
                  done.generation(),
                  done.seconds()));
      case TaskReport.Rollback done ->
          List.of(
              String.format(
                  Locale.ROOT,
                  "Index %s serves again: %,d documents, %.1f s.",
                  done.generation(),
                  done.documents(),
                  done.seconds()));
      case TaskReport.Reanalyze done -> reanalysed(done);
      case TaskReport.Near done ->
          List.of(
              String.format(
                  Locale.ROOT,
                  "%,d files compared: %,d in %,d groups of near duplicates, %,d changed, %.1f s.",
                  done.compared(),
                  done.files(),
                  done.groups(),
                  done.changed(),
                  done.seconds()));
      case TaskReport.Verify done -> verified(done);
      case TaskReport.Remove done ->
          List.of(
              String.format(
                  Locale.ROOT,
                  "%,d files of \"%s\" left the library; nothing on the disk was touched.",
                  done.files(),
                  done.root()));
    };
  }

  private static List<String> imported(TaskReport.Import r) {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d files seen: %,d new, %,d known, %,d moved, %,d vanished; %,d with problems (%,.1f MB read).",
            r.seen(),
            r.added(),
            r.known(),
            r.moved(),
            r.vanished(),
            r.failed(),
            r.bytes() / 1e6));
    r.problemCounts()
        .forEach((code, count) -> lines.add(String.format(Locale.ROOT, "  %,d x %s", count, code)));
    problems(r.problems(), lines);
    return lines;
  }

  private static List<String> reanalysed(TaskReport.Reanalyze r) {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d files of an older analysis: %,d are of version %d now, %,d are still unreadable, %,d are away and keep their facts, %,d with problems (%.1f s).",
            r.old(),
            r.current(),
            r.version(),
            r.unreadable(),
            r.missing(),
            r.failed(),
            r.seconds()));
    problems(r.problems(), lines);
    return lines;
  }

  private static void problems(List<TaskProblem> problems, List<String> lines) {
    int shown = 0;
    for (TaskProblem problem : problems) {
      if (shown++ == PROBLEMS) {
        lines.add("  … the page's report and /api/v1/admin/problems list all of them");
        break;
      }
      lines.add("  " + problem.path() + ": " + problem.detail() + " [" + problem.code() + "]");
    }
  }

  /// The stages and the slowest files of an import, for `--verbose`.
  static List<String> details(TaskReport.Import r) {
    var lines = new ArrayList<String>();
    for (Map.Entry<Stage, StageTimes> entry : r.stages().entrySet()) {
      StageTimes t = entry.getValue();
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-8s %,10d files  p50 %,6d us  p95 %,6d us  p99 %,7d us  busy %.1f s",
              entry.getKey().name().toLowerCase(Locale.ROOT),
              t.files(),
              t.p50Us(),
              t.p95Us(),
              t.p99Us(),
              t.seconds()));
    }
    for (SlowFile file : r.slowest()) {
      lines.add("  slow: " + file);
    }
    return lines;
  }

  private static List<String> verified(TaskReport.Verify r) {
    var lines = new ArrayList<String>();
    String result =
        r.level() == 0
            ? "The files of the index are damaged: msc verify --repair makes a new index"
            : r.differences() == 0
                ? "Database and index are equal"
                : String.format(
                    Locale.ROOT,
                    "Database and index differ: %,d missing, %,d extra, %,d stale, %,d changed",
                    r.missingCount(),
                    r.extraCount(),
                    r.staleCount(),
                    r.changedCount());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s (level %d, %,d files checked, %,d repaired).",
            result,
            r.level(),
            r.checked(),
            r.repaired()));
    lines.addAll(r.damage());
    lines.addAll(r.catalog());
    ids("missing", r.missing(), lines);
    ids("extra", r.extra(), lines);
    ids("stale", r.stale(), lines);
    ids("changed", r.changed(), lines);
    return lines;
  }

  private static void ids(String what, List<String> ids, List<String> lines) {
    for (String id : ids.subList(0, Math.min(IDS, ids.size()))) {
      lines.add("  " + what + " " + id);
    }
    if (ids.size() > IDS) {
      lines.add("  … " + (ids.size() - IDS) + " more; --json lists them");
    }
  }
}
