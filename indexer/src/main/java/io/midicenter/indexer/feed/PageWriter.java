package io.midicenter.indexer.feed;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.read.FeedRow;
import io.midicenter.index.MidiIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a page of the feed to the index with several threads. A page holds each content once, so
/// its rows do not depend on each other. For one calling thread.
final class PageWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageWriter.class);
  private static final int SLICE = 128;

  private final int threads;
  private final ExecutorService pool;
  private final DocumentTimes times;
  private final LongAdder busyNanos = new LongAdder();
  private final LongAdder cpuNanos = new LongAdder();
  private final LongAdder refused = new LongAdder();

  PageWriter(String name, int threads, DocumentTimes times) {
    this.times = times;
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1), Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }

  /// Nanoseconds spent on documents, of all threads together.
  long busyNanos() {
    return busyNanos.sum();
  }

  /// The same as processor time.
  long cpuNanos() {
    return cpuNanos.sum();
  }

  /// Documents that the index would not take.
  long refused() {
    return refused.sum();
  }

  /// @param known rows of content ids above it have no document yet: they are added, which costs
  ///   less than replacing
  /// @return highest sequence number, for [MidiIndex#waitUntilSearchable]; 0 for an empty page
  long write(MidiIndex index, List<FeedRow> rows, long known) throws IOException {
    if (rows.size() <= SLICE || threads == 1) {
      return slice(index, rows, known);
    }
    int size = Math.max(SLICE, (rows.size() + threads - 1) / threads);
    var others = new ArrayList<Future<Long>>();
    for (int from = size; from < rows.size(); from += size) {
      List<FeedRow> part = rows.subList(from, Math.min(rows.size(), from + size));
      others.add(pool.submit(() -> slice(index, part, known)));
    }
    long sequence = 0;
    IOException failure = null;
    try {
      sequence = slice(index, rows.subList(0, size), known);
    } catch (IOException | RuntimeException e) {
      failure = asIo(e);
    }
    for (Future<Long> other : others) {
      try {
        sequence = Math.max(sequence, other.get());
      } catch (ExecutionException | InterruptedException e) {
        failure = failure != null ? failure : asIo(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return sequence;
  }

  private long slice(MidiIndex index, List<FeedRow> rows, long known) throws IOException {
    long start = System.nanoTime();
    long sequence = 0;
    long cpu = cpuOfThisThread();
    long before = start;
    for (FeedRow row : rows) {
      sequence = write(index, row, known);
      long now = System.nanoTime();
      times.document(now - before);
      before = now;
    }
    busyNanos.add(before - start);
    cpuNanos.add(cpuOfThisThread() - cpu);
    return sequence;
  }

  private static long cpuOfThisThread() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    return bean.isCurrentThreadCpuTimeSupported() ? bean.getCurrentThreadCpuTime() : 0;
  }

  /// A document that Lucene refuses is logged and left out, so that one file cannot stop the feed;
  /// `verify` names it.
  private long write(MidiIndex index, FeedRow row, long known) throws IOException {
    FileFacts facts = row.facts();
    try {
      if (row.deleted() || facts == null) {
        return index.delete(row.contentId());
      }
      return row.contentId() > known
          ? index.add(IndexedFiles.from(facts))
          : index.update(IndexedFiles.from(facts));
    } catch (IllegalArgumentException e) {
      refused.increment();
      LOG.error("Content {} cannot be indexed", row.contentId(), e);
      return index.delete(row.contentId());
    }
  }

  private static IOException asIo(Throwable e) {
    Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    return cause instanceof IOException io
        ? io
        : new IOException("writing documents failed: " + cause, cause);
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
