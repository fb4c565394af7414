package io.midicenter.index.search;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.write.DocumentMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSorter;
import org.jspecify.annotations.Nullable;

/// Gathers families from one state of the index. For one thread.
final class FamilyReader {
  /// Members that one answer names.
  static final int MOST = 1_000;

  private final Answers answers;
  private final IndexSearcher searcher;

  FamilyReader(Answers answers) {
    this.answers = answers;
    this.searcher = answers.searcher();
  }

  /// The family of a file, of the file alone where it has no other; empty where there is no such
  /// file. At most [#MOST] members.
  Optional<Family> of(Bytes id) throws IOException {
    TopDocs found =
        searcher.search(new TermQuery(new Term(Fields.ID, new BytesRef(id.toArray()))), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = found.scoreDocs[0].doc;
    Long family = number(document, Fields.FAMILY_ID);
    var documents = new ArrayList<Integer>();
    if (family != null) {
      var members = new TermQuery(new Term(Fields.FAMILY_ID, DocumentMapper.keyBytes(family)));
      for (ScoreDoc member : searcher.search(members, MOST).scoreDocs) {
        documents.add(member.doc);
      }
    }
    Family whole = family(family, documents);
    return Optional.of(whole == null ? family(family, List.of(document), false) : whole);
  }

  /// Every family of at least two available files, by its id.
  void all(FamilySink sink) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    var families = new long[searcher.getIndexReader().numDocs()];
    var documents = new int[families.length];
    int size = 0;
    for (LeafReaderContext leaf : leaves) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.FAMILY_ID);
      Bits live = leaf.reader().getLiveDocs();
      if (values == null) {
        continue;
      }
      for (int doc = values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        if (live == null || live.get(doc)) {
          families[size] = values.longValue();
          documents[size++] = leaf.docBase + doc;
        }
      }
    }
    new Pairs(families, documents).sort(0, size);
    int from = 0;
    while (from < size) {
      int to = from + 1;
      while (to < size && families[to] == families[from]) {
        to++;
      }
      if (to - from > 1) {
        Family family = family(families[from], Arrays.stream(documents, from, to).boxed().toList());
        if (family != null && family.members().size() > 1) {
          sink.accept(family);
        }
      }
      from = to;
    }
  }

  /// Null where no member is available.
  private @Nullable Family family(@Nullable Long id, List<Integer> documents) throws IOException {
    Family family = family(id, documents, true);
    return family.members().isEmpty() ? null : family;
  }

  private Family family(@Nullable Long id, List<Integer> documents, boolean availableOnly)
      throws IOException {
    var members = new ArrayList<Family.Member>();
    for (int document : documents) {
      Hit hit = answers.hit(document, SearchRequest.all());
      if (!availableOnly || "yes".equals(hit.document().get(Fields.AVAILABLE))) {
        members.add(new Family.Member(hit, number(document, Fields.NOTE_KEY)));
      }
    }
    members.sort(Comparator.comparingLong(member -> member.hit().contentId()));
    Keeper keeper = members.isEmpty() ? new Keeper(0, "", false) : Keeper.of(members);
    return new Family(id == null ? null : "%016x".formatted(id), members, keeper);
  }

  private @Nullable Long number(int document, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    return values != null && values.advanceExact(document - leaf.docBase)
        ? (Long) values.longValue()
        : null;
  }

  /// Sorts two arrays by the first, then the second.
  private static final class Pairs extends IntroSorter {
    private final long[] families;
    private final int[] documents;
    private long pivotFamily;
    private int pivotDocument;

    Pairs(long[] families, int[] documents) {
      this.families = families;
      this.documents = documents;
    }

    @Override
    protected void swap(int i, int j) {
      long family = families[i];
      int document = documents[i];
      families[i] = families[j];
      documents[i] = documents[j];
      families[j] = family;
      documents[j] = document;
    }

    @Override
    protected void setPivot(int i) {
      pivotFamily = families[i];
      pivotDocument = documents[i];
    }

    @Override
    protected int comparePivot(int j) {
      int byFamily = Long.compare(pivotFamily, families[j]);
      return byFamily != 0 ? byFamily : Integer.compare(pivotDocument, documents[j]);
    }
  }
}
