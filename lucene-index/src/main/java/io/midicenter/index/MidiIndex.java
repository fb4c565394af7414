package io.midicenter.index;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.FacetPage;
import io.midicenter.index.search.Family;
import io.midicenter.index.search.FamilySink;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.HitSink;
import io.midicenter.index.search.IndexState;
import io.midicenter.index.search.SearchResult;
import io.midicenter.index.search.Searcher;
import io.midicenter.index.search.SegmentColumns;
import io.midicenter.index.search.Suggestion;
import io.midicenter.index.text.SynonymFile;
import io.midicenter.index.write.BucketSum;
import io.midicenter.index.write.CheckReport;
import io.midicenter.index.write.CommitData;
import io.midicenter.index.write.DocumentCheck;
import io.midicenter.index.write.DocumentMapper;
import io.midicenter.index.write.IdVersion;
import io.midicenter.index.write.IndexCheck;
import io.midicenter.index.write.StoredFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ControlledRealTimeReopenThread;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// One open generation of the index: takes facts in, answers searches.
///
/// *Threads:* every method may be called from any thread. There is one writer by convention, the
/// feed loop; [#add], [#update] and [#delete] may be spread over several threads as long as no
/// content id is handled by two of them at once.
///
/// *Exceptions:* an IOException while writing may close the writer (see [#failure()]); searches go
/// on with what is committed or was searchable. Recovery: [#rollback()], [#open] again, replay the
/// feed from the watermark of [#committed()].
public final class MidiIndex implements AutoCloseable {
  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager readers;
  private final @Nullable ControlledRealTimeReopenThread<IndexSearcher> reopening;
  private final Searcher searcher;
  private final Object commitLock = new Object();
  private volatile int generation;

  MidiIndex(
      Directory directory,
      @Nullable IndexWriter writer,
      SearcherManager readers,
      @Nullable ControlledRealTimeReopenThread<IndexSearcher> reopening,
      SynonymFile synonyms,
      SegmentColumns columns)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.readers = readers;
    this.reopening = reopening;
    this.searcher = new Searcher(readers, () -> generation, synonyms, columns);
    this.generation = committed().map(CommitData::generation).orElse(0);
  }

  /// Opens the index in `folder` for searching and writing, creating it where there is none. A new
  /// index gets an empty commit at once.
  ///
  /// @throws IOException also where another program writes to it, or where it cannot be read
  public static MidiIndex open(Path folder) throws IOException {
    return open(folder, IndexSettings.LIVE);
  }

  public static MidiIndex open(Path folder, IndexSettings settings) throws IOException {
    return IndexOpening.writable(folder, settings);
  }

  /// Opens the last commit of an existing index; it does not change any more.
  public static MidiIndex openReadOnly(Path folder) throws IOException {
    return IndexOpening.readOnly(folder);
  }

  /// Adds a document whose content id is certainly not in the index yet.
  ///
  /// @return a number for [#waitUntilSearchable]
  public long add(IndexedFile file) throws IOException {
    return writer().addDocument(DocumentMapper.document(file));
  }

  /// Adds documents that are certainly not in the index yet.
  public long addAll(Collection<IndexedFile> files) throws IOException {
    long sequence = 0;
    for (IndexedFile file : files) {
      sequence = add(file);
    }
    return sequence;
  }

  /// Replaces the document of the same content id, or adds it.
  public long update(IndexedFile file) throws IOException {
    return writer()
        .updateDocument(DocumentMapper.key(file.contentId()), DocumentMapper.document(file));
  }

  /// Removes the document of a content id, if there is one.
  public long delete(long contentId) throws IOException {
    return writer().deleteDocuments(DocumentMapper.key(contentId));
  }

  /// Makes everything up to now durable, together with `data`.
  public void commit(CommitData data) throws IOException {
    IndexWriter to = writer();
    var entries = data.toMap().entrySet();
    synchronized (commitLock) {
      to.setLiveCommitData(entries);
      to.prepareCommit();
      to.commit();
    }
    generation = data.generation();
  }

  /// What the last commit promised; empty for a new index.
  public Optional<CommitData> committed() throws IOException {
    return CommitData.fromMap(DirectoryReader.listCommits(directory).getLast().getUserData());
  }

  /// Makes all changes searchable now.
  public void refresh() throws IOException {
    readers.maybeRefreshBlocking();
  }

  /// Waits until the change with this number is searchable.
  ///
  /// @param sequence from [#add], [#update] or [#delete]
  /// @return false if that took longer than `atMost`
  public boolean waitUntilSearchable(long sequence, Duration atMost) throws InterruptedException {
    return reopening != null && reopening.waitForGeneration(sequence, (int) atMost.toMillis());
  }

  /// What closed the writer, or ended the reopening by which changes become searchable, if anything
  /// did: only [#rollback()] and opening again helps.
  public Optional<Throwable> failure() {
    Throwable tragic = writer == null ? null : writer.getTragicException();
    return tragic == null && reopening != null && !reopening.isAlive()
        ? Optional.of(new IOException("changes of the index do not become searchable any more"))
        : Optional.ofNullable(tragic);
  }

  public boolean isReadOnly() {
    return writer == null;
  }

  /// Live documents, the searchable ones.
  public long documentCount() throws IOException {
    return searcher.documentCount();
  }

  /// Memory of what filters and counts of facets keep for each segment, in bytes.
  public long columnBytes() {
    return searcher.columnBytes();
  }

  public IndexState state() throws IOException {
    return searcher.state();
  }

  /// Answers within the standard time budget.
  public SearchResult search(SearchRequest request) throws IOException {
    return search(request, Deadline.in(SearchLimits.TIME_BUDGET));
  }

  public SearchResult search(SearchRequest request, Deadline deadline) throws IOException {
    return searcher.search(request, deadline);
  }

  /// Searches inside a facet, under `q` and all filters of `request`.
  ///
  /// @param prefix what the label contains, word starts first; empty = all
  public FacetPage facetValues(
      SearchRequest request, String field, String prefix, int limit, Deadline deadline)
      throws IOException {
    return searcher.facetValues(request, field, prefix, limit, deadline);
  }

  /// The folders directly below `parent` (`root/…`; empty = the roots) with their counts under `q`
  /// and all filters of `request`; one that chooses among folders is lifted, as in a facet.
  public FacetPage folders(SearchRequest request, String parent, int limit, Deadline deadline)
      throws IOException {
    return searcher.folders(request, parent, limit, deadline);
  }

  /// Hands all matches to `sink` by ascending content id, from one state of the index that is held
  /// until the last. Without a time budget: not for the threads that search.
  ///
  /// @param after content id behind which to begin, 0 = at the first
  public void export(SearchRequest request, long after, HitSink sink) throws IOException {
    searcher.export(request, after, sink);
  }

  /// Completions of the last word of `q`.
  ///
  /// @param kinds of [Searcher#suggestionKinds]; empty = the usual ones
  public List<Suggestion> suggest(String q, List<String> kinds, int limit) throws IOException {
    return searcher.suggest(q, kinds, limit);
  }

  /// The document with this BLAKE3 id, available or not.
  public Optional<Hit> byId(Bytes id) throws IOException {
    return searcher.byId(id);
  }

  /// The available files whose music is that of this one, with the one to keep: itself alone where
  /// there is no other; empty where there is no such file.
  public Optional<Family> family(Bytes id) throws IOException {
    return searcher.family(id);
  }

  /// Every family of at least two available files, by its id, from one state of the index that is
  /// held until the last. Without a time budget.
  public void families(FamilySink sink) throws IOException {
    searcher.families(sink);
  }

  /// Digests of all buckets of content ids in the index, by bucket.
  public List<BucketSum> bucketSums() throws IOException {
    return with(StoredFacts::bucketSums);
  }

  /// All documents of one bucket (`content_id >> 12`), by content id; a content id in two documents
  /// is listed twice.
  public List<IdVersion> idsAndVersions(long bucket) throws IOException {
    return idsAndVersions(bucket, bucket + 1);
  }

  /// All documents of the buckets from `first` on and below `end`, read in one pass.
  public List<IdVersion> idsAndVersions(long first, long end) throws IOException {
    return with(reader -> StoredFacts.idsAndVersions(reader, first, end));
  }

  /// Names of the fields in which the document of this content and version is not what these facts
  /// give; the hash of the facts stands for all, unless every field is asked for.
  public SortedSet<String> differences(IndexedFile file, boolean everyField) throws IOException {
    return with(reader -> DocumentCheck.differences(reader, file, everyField));
  }

  /// No content id above this one has a document; changes up to now are counted.
  public long highestContentId() throws IOException {
    refresh();
    return with(StoredFacts::highestContentId);
  }

  /// Checks the last commit on disk; commits wait meanwhile, searches do not.
  ///
  /// @param level 1 = checksums and counts, 2 = also structure, 3 = everything against everything
  public CheckReport check(int level) throws IOException {
    synchronized (commitLock) {
      return IndexCheck.run(directory, level);
    }
  }

  /// Throws away what was not committed and closes the writer: call [#close()] next.
  public void rollback() throws IOException {
    if (writer != null) {
      // ends first: a reopening of a closed writer would fail
      IOUtils.close(reopening, writer::rollback);
    }
  }

  /// Closes without a commit: what was not committed is lost, and the feed brings it again.
  @Override
  public void close() throws IOException {
    IOUtils.close(reopening, readers, this::rollback, directory);
  }

  private IndexWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("index " + directory + " is open read-only");
    }
    return writer;
  }

  private <T> T with(Reading<T> reading) throws IOException {
    IndexSearcher acquired = readers.acquire();
    try {
      return reading.read(acquired.getIndexReader());
    } finally {
      readers.release(acquired);
    }
  }

  private interface Reading<T> {
    T read(org.apache.lucene.index.IndexReader reader) throws IOException;
  }
}
