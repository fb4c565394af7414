package io.midicenter.index.search;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.SearcherManager;

/// Answers requests. Safe for any thread.
public final class Searcher {
  private final SearcherManager readers;

  public Searcher(SearcherManager readers) {
    this.readers = readers;
  }

  public SearchResult search(SearchRequest request, Deadline deadline) throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  public FacetPage facetValues(
      SearchRequest request, String field, String prefix, int limit, Deadline deadline)
      throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  public FacetPage folders(SearchRequest request, String parent, int limit, Deadline deadline)
      throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  public List<Suggestion> suggest(String q, List<String> kinds, int limit) throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  public Optional<Hit> byId(Bytes id) throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  public long documentCount() throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  public IndexState state() throws IOException {
    if (readers != null) {
      throw notYet();
    }
    throw new IllegalStateException();
  }

  private static RuntimeException notYet() {
    return new UnsupportedOperationException("not built yet");
  }
}
