package io.midicenter.indexer.pipeline;

import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.StageTimes;
import io.midicenter.indexer.tasks.TaskProblem;
import io.midicenter.indexer.tasks.TaskReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/// What an import has done so far. Safe for all threads.
final class ImportCounts {
  private static final int PROBLEMS_LISTED = 100;

  final LongAdder seen = new LongAdder();
  final LongAdder added = new LongAdder();
  final LongAdder known = new LongAdder();
  final LongAdder moved = new LongAdder();
  final LongAdder vanished = new LongAdder();
  final LongAdder failed = new LongAdder();

  /// Files that need not be read.
  final LongAdder unchanged = new LongAdder();

  /// Files whose rows, or whose problem, is written.
  final LongAdder written = new LongAdder();

  final LongAdder bytes = new LongAdder();
  final Slowest slowest = new Slowest();

  private final Map<Stage, Latencies> stages = new EnumMap<>(Stage.class);
  private final Map<String, Long> problemCounts = new TreeMap<>();
  private final List<TaskProblem> problems = new ArrayList<>();

  ImportCounts() {
    for (Stage stage : Stage.values()) {
      stages.put(stage, new Latencies());
    }
  }

  Latencies stage(Stage stage) {
    return Objects.requireNonNull(stages.get(stage));
  }

  synchronized void problem(TaskProblem problem) {
    problemCounts.merge(problem.code(), 1L, Long::sum);
    if (problems.size() < PROBLEMS_LISTED) {
      problems.add(problem);
    }
  }

  /// @param cpuSeconds by stage
  synchronized TaskReport.Import report(ToDoubleFunction<Stage> cpuSeconds) {
    var times = new EnumMap<Stage, StageTimes>(Stage.class);
    stages.forEach(
        (stage, latencies) -> times.put(stage, latencies.times(cpuSeconds.applyAsDouble(stage))));
    return new TaskReport.Import(
        seen.sum(),
        added.sum(),
        known.sum(),
        moved.sum(),
        vanished.sum(),
        failed.sum(),
        bytes.sum(),
        times,
        slowest.list(),
        new TreeMap<>(problemCounts),
        List.copyOf(problems));
  }
}
