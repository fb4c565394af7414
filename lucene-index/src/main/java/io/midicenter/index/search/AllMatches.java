package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;

/// Every match of a search by ascending content id: the order of an export, which does not depend
/// on how the index is cut into segments. Twelve bytes a match. For one thread.
final class AllMatches {
  private long[] ids = new long[1_024];
  private int[] documents = new int[1_024];
  private int size;

  private AllMatches() {}

  /// @param after only content ids above this one
  static AllMatches of(Matches matches, long after) throws IOException {
    var all = new AllMatches();
    for (LeafMatches found : matches.found()) {
      all.add(found.leaf(), found.accepted(), after);
    }
    all.sort();
    return all;
  }

  int size() {
    return size;
  }

  /// Number of the document in the reader.
  int document(int index) {
    return documents[index];
  }

  private void add(LeafReaderContext leaf, FixedBitSet matches, long after) throws IOException {
    NumericDocValues contentIds = DocValues.getNumeric(leaf.reader(), Fields.CID);
    for (int doc = Documents.next(matches, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Documents.next(matches, doc + 1)) {
      if (contentIds.advanceExact(doc) && contentIds.longValue() > after) {
        add(contentIds.longValue(), leaf.docBase + doc);
      }
    }
  }

  private void add(long id, int document) {
    ids = ArrayUtil.grow(ids, size + 1);
    documents = ArrayUtil.grow(documents, size + 1);
    ids[size] = id;
    documents[size++] = document;
  }

  private void sort() {
    new IntroSorter() {
      private long pivot;

      @Override
      protected void setPivot(int i) {
        pivot = ids[i];
      }

      @Override
      protected int comparePivot(int j) {
        return Long.compare(pivot, ids[j]);
      }

      @Override
      protected void swap(int i, int j) {
        long id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
        int document = documents[i];
        documents[i] = documents[j];
        documents[j] = document;
      }
    }.sort(0, size);
  }
}
