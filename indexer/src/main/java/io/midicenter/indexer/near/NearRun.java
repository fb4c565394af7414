package io.midicenter.indexer.near;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.near.MinHash;
import io.midicenter.analysis.near.NearGroups;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.write.NearRows;
import io.midicenter.indexer.generations.RowRanges;
import io.midicenter.indexer.tasks.Pace;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the lines of all contents, groups those that are nearly the same, and writes the groups
/// that changed; the feed brings them into the index. A stop before the writing changes nothing.
/// One use, one thread.
public final class NearRun {
  private static final int RANGE = 5_000;

  private final RowRanges rows;
  private final NearRows groups;
  private final TaskControl control;
  private final NearGroups near = new NearGroups();
  private final List<Long> contents = new ArrayList<>();
  private final List<Long> names = new ArrayList<>();
  private final Pace pace = new Pace();

  public NearRun(RowRanges rows, NearRows groups, TaskControl control) {
    this.rows = rows;
    this.groups = groups;
    this.control = control;
  }

  public TaskReport.Near run() {
    long start = System.nanoTime();
    long last = rows.lastContentId();
    for (long from = 1; from <= last && !control.stopRequested(); from += RANGE) {
      rows.range(from, from + RANGE).forEach(this::add);
      long done = Math.min(last, from + RANGE - 1);
      pace.at(System.nanoTime(), done);
      control.progress(TaskProgress.of("lines", done, last, pace.perSecond()));
    }
    if (control.stopRequested()) {
      return new TaskReport.Near(near.size(), 0, 0, 0, seconds(start));
    }
    Map<Long, Long> found = found();
    control.progress(TaskProgress.of("rows", 0, (long) found.size(), 0));
    long changed = groups.write(found);
    Set<Long> distinct = new HashSet<>(found.values());
    return new TaskReport.Near(near.size(), distinct.size(), found.size(), changed, seconds(start));
  }

  private void add(FileFacts file) {
    StoredAnalysis analysis = file.analysis();
    short[] print = analysis == null ? null : MinHash.of(analysis.music().lines());
    if (analysis != null && print != null) {
      near.add(print, family(analysis));
      contents.add(file.contentId());
      names.add(firstBits(file.blake3()));
    }
  }

  private static @Nullable Long family(StoredAnalysis analysis) {
    Bytes shape = analysis.music().shapeHash();
    return shape == null ? null : (Long) firstBits(shape);
  }

  /// Never 0, which stands for none.
  private static long firstBits(Bytes hash) {
    long bits = ByteBuffer.wrap(hash.toArray()).getLong();
    return bits == 0 ? 1 : bits;
  }

  private Map<Long, Long> found() {
    int[] firsts = near.groups();
    var found = new HashMap<Long, Long>();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] >= 0) {
        found.put(contents.get(i), names.get(firsts[i]));
      }
    }
    return found;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
