package io.midicenter.index.search;

import io.midicenter.index.music.MusicQuery;
import io.midicenter.index.query.SearchRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Answers to what everybody asks first, the whole library without words and filters: counted over
/// all files, and the same for all as long as the index is. Belongs to one reader. Safe for any
/// thread.
final class BrowseAnswers {
  private static final int KEPT = 64;

  private final IndexReader.@Nullable CacheKey reader;
  private final Map<String, SearchResult> answers = new ConcurrentHashMap<>();

  BrowseAnswers(IndexReader.@Nullable CacheKey reader) {
    this.reader = reader;
  }

  boolean isOf(IndexReader.@Nullable CacheKey other) {
    return reader != null && reader == other;
  }

  static boolean isBrowsing(SearchRequest request) {
    return request.q().isBlank()
        && request.filters().isEmpty()
        && request.cursor() == null
        && request.music().equals(MusicQuery.NONE);
  }

  @Nullable SearchResult get(SearchRequest request) {
    return answers.get(request.normalized());
  }

  /// A partial answer is not kept.
  void put(SearchRequest request, SearchResult result) {
    if (!result.partial() && answers.size() < KEPT) {
      answers.put(request.normalized(), result);
    }
  }
}
