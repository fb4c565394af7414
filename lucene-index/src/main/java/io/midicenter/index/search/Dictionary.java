package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Values, labels and counts of one state of the index, for suggestions, each read when it is first
/// asked for. Safe for any thread: two that ask at once may both read.
final class Dictionary {
  /// Fields whose values are suggested where no kind is asked for, in order of preference.
  static final List<String> FIELDS =
      List.of(
          Fields.TAG,
          Fields.INSTRUMENT,
          Fields.PACK,
          Fields.MAKER,
          Fields.ARTIST,
          Fields.KEY,
          Fields.KIND,
          Fields.FOLDER);

  private static final Duration NO_HURRY = Duration.ofDays(1);

  private final IndexReader.@Nullable CacheKey reader;
  private final ValueLabels labels;
  private final SegmentColumns columns;
  private final Map<String, List<FacetValue>> values = new ConcurrentHashMap<>();
  private volatile @Nullable FolderNames folders;

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

  /// Values of a field of available files, by count.
  List<FacetValue> values(IndexSearcher searcher, String field) throws IOException {
    List<FacetValue> known = values.get(field);
    if (known == null) {
      SearchRequest all = SearchRequest.all();
      SearchPlan plan = SearchPlan.of(all, all.parsed(), WordQuery.plain(columns));
      var time = new TimeCheck(Deadline.in(NO_HURRY));
      Matches matches = new SearchRun(searcher, columns, plan, MusicSearch.NONE, time).matches();
      var facets = new FacetRun(matches, plan, columns, labels, time);
      known = facets.values(field, facets.terms(field).counts());
      values.put(field, known);
    }
    return known;
  }

  FolderNames folders(IndexSearcher searcher) throws IOException {
    FolderNames known = folders;
    if (known == null) {
      known = FolderNames.read(searcher.getIndexReader());
      folders = known;
    }
    return known;
  }

  static List<FacetValue> labelled(
      String field, Map<String, Long> counts, ValueLabels labels, ChosenValues chosen) {
    var values = new ArrayList<FacetValue>();
    counts.forEach(
        (value, count) -> values.add(chosen.value(value, labels.label(field, value), count)));
    values.sort(TermCounter.byCount());
    return values;
  }
}
