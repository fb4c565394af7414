package io.midicenter.catalog.read;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.StoredAnalysis;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts of contents that a batch has just inserted, so that the feed need not read their rows.
///
/// A miss costs time, never correctness: an entry counts only for its own version. At most 20,000
/// entries or about 64 MB; the oldest leave first, and an entry leaves when it is used. Safe for
/// all threads.
public final class FactsCache {
  private static final int MOST_ENTRIES = 20_000;
  private static final long MOST_BYTES = 64L << 20;

  private final int mostEntries;
  private final Map<Long, FileFacts> entries = new LinkedHashMap<>();
  private long bytes;
  private long hits;
  private long misses;

  public FactsCache() {
    this(MOST_ENTRIES);
  }

  /// @param mostEntries 0 switches it off
  public FactsCache(int mostEntries) {
    this.mostEntries = mostEntries;
  }

  /// @param fresh of a batch whose COMMIT is known
  public synchronized void put(Collection<FileFacts> fresh) {
    for (FileFacts facts : fresh) {
      bytes += weight(facts);
      FileFacts old = entries.put(facts.contentId(), facts);
      if (old != null) {
        bytes -= weight(old);
      }
    }
    Iterator<FileFacts> oldest = entries.values().iterator();
    while (oldest.hasNext() && (entries.size() > mostEntries || bytes > MOST_BYTES)) {
      bytes -= weight(oldest.next());
      oldest.remove();
    }
  }

  synchronized @Nullable FileFacts take(long contentId, long version) {
    FileFacts facts = entries.remove(contentId);
    if (facts != null) {
      bytes -= weight(facts);
    }
    boolean hit = facts != null && facts.version() == version;
    if (hit) {
      hits++;
    } else {
      misses++;
    }
    return hit ? facts : null;
  }

  /// Share of the documents that were built from memory, 0..1.
  public synchronized double hitShare() {
    return hits + misses == 0 ? 0 : hits / (double) (hits + misses);
  }

  /// A rough size in bytes: only songs with long texts differ much.
  private static long weight(FileFacts facts) {
    long weight = 400 + 300L * facts.places().size();
    StoredAnalysis analysis = facts.analysis();
    if (analysis != null) {
      weight += 1_500 + analysis.sketch().size() + 250L * analysis.parts().size();
      weight += analysis.music().weight();
      weight += 60L * analysis.tags().size();
      for (List<String> strings : analysis.text().strings().values()) {
        for (String text : strings) {
          weight += 50 + 2L * text.length();
        }
      }
    }
    return weight;
  }
}
