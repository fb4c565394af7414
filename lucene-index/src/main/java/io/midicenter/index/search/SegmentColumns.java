package io.midicenter.index.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// The [TermColumn]s of all open segments; those of a segment go when it does. Safe for any thread:
/// two that meet at a new segment may both build its column, and one of them is kept.
final class SegmentColumns {
  private final Map<IndexReader.CacheKey, Map<String, TermColumn>> bySegment =
      new ConcurrentHashMap<>();

  TermColumn column(LeafReader segment, String field) throws IOException {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return TermColumn.read(segment, field);
    }
    Map<String, TermColumn> columns = bySegment.get(helper.getKey());
    if (columns == null) {
      var fresh = new ConcurrentHashMap<String, TermColumn>();
      columns = bySegment.putIfAbsent(helper.getKey(), fresh);
      if (columns == null) {
        columns = fresh;
        helper.addClosedListener(bySegment::remove);
      }
    }
    TermColumn column = columns.get(field);
    if (column == null) {
      column = TermColumn.read(segment, field);
      columns.put(field, column);
    }
    return column;
  }
}
