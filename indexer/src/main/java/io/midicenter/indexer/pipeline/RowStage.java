package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.catalog.write.Reading;
import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Gathers rows into batches, each one transaction. One thread: its order is what makes a copy
/// follow the content it points to.
final class RowStage implements StageWork {
  private final Belt<RowItem> in;
  private final RowSink sink;
  private final BatchSize size;
  private final InFlight inFlight;
  private final ImportCounts counts;
  private final TaskControl control;

  RowStage(
      Belt<RowItem> in,
      RowSink sink,
      BatchSize size,
      InFlight inFlight,
      ImportCounts counts,
      TaskControl control) {
    this.in = in;
    this.sink = sink;
    this.size = size;
    this.inFlight = inFlight;
    this.counts = counts;
    this.control = control;
  }

  @Override
  public void run() throws InterruptedException {
    for (RowItem first = in.take(); first != null; first = in.take()) {
      gather(first);
    }
  }

  private void gather(RowItem first) throws InterruptedException {
    var files = new ArrayList<RowItem.File>();
    var problems = new ArrayList<ProblemReport>();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(size.millis());
    long weight = 0;
    for (RowItem item = first;
        item != null;
        item =
            files.size() + problems.size() < size.files() && weight < size.bytes()
                ? in.poll(deadline - System.nanoTime())
                : null) {
      weight += item.bytes();
      switch (item) {
        case RowItem.File file -> files.add(file);
        case RowItem.Problem(ProblemReport problem) -> {
          problems.add(problem);
          tell(problem.displayPath(), problem.stage(), problem.code(), problem.detail());
        }
      }
    }
    write(files, problems);
  }

  private void write(List<RowItem.File> items, List<ProblemReport> problems)
      throws InterruptedException {
    var files = new ArrayList<NewFile>(items.size());
    for (RowItem.File item : items) {
      files.add(item.file());
    }
    long start = System.nanoTime();
    BatchResult result = sink.write(new Batch(files, problems, control.id()));
    counts.stage(Stage.ROWS).add(System.nanoTime() - start, Math.max(1, files.size()));
    for (RowItem.File item : items) {
      if (!(item.file().reading() instanceof Reading.Known)) {
        inFlight.forget(item.file().blake3());
      }
      if (item.file().reading() instanceof Reading.Unreadable(var fault, _, String detail)) {
        tell(item.display(), Stage.ANALYZE.word(), fault.name(), detail);
      }
    }
    for (BatchResult.Refused refused : result.refused()) {
      tell(refused.file().at().display(), Stage.ROWS.word(), "DB_REJECTED", refused.detail());
    }
    counts.added.add(result.newContents());
    counts.known.add(result.knownContents());
    counts.written.add(items.size() + problems.size());
    sink.committed(result);
  }

  private void tell(String path, String stage, String code, String detail) {
    var problem = new TaskProblem(path, Stage.of(stage), code, detail);
    counts.failed.increment();
    counts.problem(problem);
    control.problem(problem);
  }
}
