package io.midicenter.index.search;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.text.SynonymFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Answers requests. Safe for any thread: each request takes one state of the index and searches it
/// with a Lucene searcher of its own.
public final class Searcher {
  /// Words whose documents are kept, by segment, and what they may take together.
  private static final int KEPT_WORDS = 2_000;

  private static final long KEPT_WORD_BYTES = 64L << 20;

  private final SearcherManager readers;
  private final SynonymFile synonyms;
  private final IntSupplier generation;
  private final SegmentColumns columns;
  private final QueryCache words = new LRUQueryCache(KEPT_WORDS, KEPT_WORD_BYTES);
  private volatile BrowseAnswers browsing = new BrowseAnswers(null);
  private volatile @Nullable Dictionary dictionary;
  private volatile Instant asOf = Instant.now();

  /// @param generation number of the index folder, 0 while unknown
  public Searcher(
      SearcherManager readers,
      IntSupplier generation,
      SynonymFile synonyms,
      SegmentColumns columns) {
    this.columns = columns;
    this.synonyms = synonyms;
    this.readers = readers;
    this.generation = generation;
    readers.addListener(new RefreshTime());
  }

  /// @throws SearchException if the request breaks a limit or its cursor is not of this request
  public SearchResult search(SearchRequest request, Deadline deadline) throws IOException {
    if (!BrowseAnswers.isBrowsing(request)) {
      return with(answers -> answers.search(request, deadline));
    }
    return with(answers -> {
      BrowseAnswers kept = browsing(answers.searcher().getIndexReader());
      SearchResult known = kept.get(request);
      if (known != null) {
        return known;
      }
      SearchResult result = answers.search(request, deadline);
      kept.put(request, result);
      return result;
    });
  }

  /// @throws SearchException also if the field is no facet of names
  public FacetPage facetValues(
      SearchRequest request, String field, String prefix, int limit, Deadline deadline)
      throws IOException {
    return with(answers -> answers.facetValues(request, field, prefix, limit, deadline));
  }

  public FacetPage folders(SearchRequest request, String parent, int limit, Deadline deadline)
      throws IOException {
    return with(answers -> answers.folders(request, parent, limit, deadline));
  }

  /// @param after content id behind which to begin, 0 = at the first
  /// @throws SearchException if the request breaks a limit
  public void export(SearchRequest request, long after, HitSink sink) throws IOException {
    with(answers -> {
      answers.export(request, after, sink);
      return true;
    });
  }

  /// Kinds of suggestions.
  public static List<String> suggestionKinds() {
    return Suggester.kinds();
  }

  public List<Suggestion> suggest(String q, List<String> kinds, int limit) throws IOException {
    return with(answers -> answers.suggest(q, kinds, limit));
  }

  public Optional<Hit> byId(Bytes id) throws IOException {
    return with(answers -> {
      var byId = new TermQuery(new Term(Fields.ID, new BytesRef(id.toArray())));
      TopDocs found = answers.searcher().search(byId, 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(answers.hit(found.scoreDocs[0].doc, SearchRequest.all()));
    });
  }

  /// The family of a file, of it alone where it has no other; empty where there is no such file.
  public Optional<Family> family(Bytes id) throws IOException {
    return with(answers -> new FamilyReader(answers).of(id));
  }

  /// Every family of at least two available files, from one state of the index.
  public void families(FamilySink sink) throws IOException {
    with(answers -> {
      new FamilyReader(answers).all(sink);
      return true;
    });
  }

  /// Live documents, available or not.
  public long documentCount() throws IOException {
    return with(answers -> (long) answers.searcher().getIndexReader().numDocs());
  }

  /// Memory of what filters and counts of facets keep for each segment, in bytes.
  public long columnBytes() {
    return columns.ramBytes();
  }

  public IndexState state() throws IOException {
    return with(Answers::state);
  }

  private <T> T with(Answering<T> answering) throws IOException {
    IndexSearcher shared = readers.acquire();
    try {
      var reader = (DirectoryReader) shared.getIndexReader();
      var state = new IndexState(generation.getAsInt(), reader.getVersion(), asOf);
      return answering.answer(
          new Answers(searcher(reader), columns, dictionary(reader), state, synonyms.current()));
    } finally {
      readers.release(shared);
    }
  }

  private IndexSearcher searcher(DirectoryReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(words);
    searcher.setQueryCachingPolicy(WordPolicy.INSTANCE);
    return searcher;
  }

  private BrowseAnswers browsing(IndexReader reader) {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    IndexReader.CacheKey key = helper == null ? null : helper.getKey();
    BrowseAnswers known = browsing;
    if (!known.isOf(key)) {
      known = new BrowseAnswers(key);
      browsing = known;
    }
    return known;
  }

  private Dictionary dictionary(DirectoryReader reader) throws IOException {
    Dictionary known = dictionary;
    if (known == null || !known.isOf(reader)) {
      known = Dictionary.read(reader, columns);
      dictionary = known;
    }
    return known;
  }

  private interface Answering<T> {
    T answer(Answers answers) throws IOException;
  }

  private final class RefreshTime implements ReferenceManager.RefreshListener {
    @Override
    public void beforeRefresh() {}

    @Override
    public void afterRefresh(boolean refreshed) {
      if (refreshed) {
        asOf = Instant.now();
      }
    }
  }
}
