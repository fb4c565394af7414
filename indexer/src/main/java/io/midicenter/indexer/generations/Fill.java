package io.midicenter.indexer.generations;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.indexer.feed.IndexedFiles;
import io.midicenter.indexer.tasks.Pace;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Writes all contents to a new index, range of ids by range, each read in a short transaction of
/// its own: a row that changes meanwhile lies above the watermark taken before, and the feed brings
/// it.
final class Fill {
  private static final long RANGE = 5_000;

  private final RowRanges rows;
  private final MidiIndex index;
  private final TaskControl control;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  Fill(RowRanges rows, MidiIndex index, TaskControl control) {
    this.rows = rows;
    this.index = index;
    this.control = control;
  }

  /// Returns early where the task is asked to stop.
  void run(int threads, long total) throws Exception {
    long last = rows.lastContentId();
    var workers = new ArrayList<Thread>();
    for (int i = 1; i <= threads; i++) {
      workers.add(Thread.ofPlatform().daemon().name("rebuild-fill-" + i).start(() -> work(last)));
    }
    var pace = new Pace();
    for (Thread worker : workers) {
      while (!worker.join(java.time.Duration.ofMillis(250))) {
        tell(pace, total);
      }
    }
    tell(pace, total);
    Exception failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void tell(Pace pace, long total) {
    long now = done.get();
    pace.at(System.nanoTime(), now);
    control.progress(TaskProgress.of("fill", now, Math.max(now, total), pace.perSecond()));
  }

  private void work(long last) {
    long from = next.getAndAdd(RANGE);
    while (from <= last && failure.get() == null && !control.stopRequested()) {
      try {
        write(rows.range(from, from + RANGE));
      } catch (IOException | RuntimeException e) {
        failure.compareAndSet(null, e);
      }
      from = next.getAndAdd(RANGE);
    }
  }

  private void write(List<FileFacts> facts) throws IOException {
    var files = new ArrayList<IndexedFile>(facts.size());
    for (FileFacts file : facts) {
      if (file.version() > 0) {
        files.add(IndexedFiles.from(file));
      }
    }
    index.addAll(files);
    done.addAndGet(files.size());
  }
}
