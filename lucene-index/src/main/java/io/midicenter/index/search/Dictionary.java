package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Values, labels and counts of one state of the index, for suggestions. Immutable once built.
final class Dictionary {
  /// Fields whose values are suggested, in order of preference.
  static final List<String> FIELDS =
      List.of(
          Fields.TAG,
          Fields.INSTRUMENT,
          Fields.PACK,
          Fields.MAKER,
          Fields.ARTIST,
          Fields.KEY,
          Fields.KIND);

  private final IndexReader.@Nullable CacheKey reader;
  private final ValueLabels labels;
  private final SegmentColumns columns;
  private volatile Map<String, List<FacetValue>> values = Map.of();

  private Dictionary(
      IndexReader.@Nullable CacheKey reader, ValueLabels labels, SegmentColumns columns) {
    this.reader = reader;
    this.labels = labels;
    this.columns = columns;
  }

  static Dictionary read(IndexReader reader, SegmentColumns columns) throws IOException {
    return new Dictionary(key(reader), ValueLabels.read(reader), columns);
  }

  boolean isOf(IndexReader other) {
    return reader != null && reader == key(other);
  }

  private static IndexReader.@Nullable CacheKey key(IndexReader reader) {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    return helper == null ? null : helper.getKey();
  }

  ValueLabels labels() {
    return labels;
  }

  /// Values of each field of available files, by count.
  Map<String, List<FacetValue>> values(org.apache.lucene.search.IndexSearcher searcher)
      throws IOException {
    if (values.isEmpty()) {
      SearchPlan plan =
          SearchPlan.of(
              SearchRequest.all(), SearchRequest.all().parsed(), WordQuery.plain(columns));
      var time = new TimeCheck(Deadline.in(java.time.Duration.ofDays(1)));
      Matches matches = new SearchRun(searcher, columns, plan, MusicSearch.NONE, time).matches();
      var facets = new FacetRun(matches, plan, columns, labels, time);
      var counted = new LinkedHashMap<String, List<FacetValue>>();
      for (String field : FIELDS) {
        counted.put(field, labelled(field, facets.terms(field).counts(), labels));
      }
      values = counted;
    }
    return values;
  }

  static List<FacetValue> labelled(String field, Map<String, Long> counts, ValueLabels labels) {
    var values = new ArrayList<FacetValue>();
    counts.forEach((value, count) ->
        values.add(new FacetValue(value, labels.label(field, value), count, false, false, null)));
    values.sort(TermCounter.byCount());
    return values;
  }
}
