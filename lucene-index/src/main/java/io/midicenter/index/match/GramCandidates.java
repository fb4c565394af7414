package io.midicenter.index.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents that hold most of the grams of a query, rare grams counting more (inverse document
/// frequency). Grams are taken the weightiest first, of equal weight the rarest first, until their
/// postings reach a bound: what is left out is in so many documents that it tells little. For one
/// request and one thread.
final class GramCandidates {
  /// Postings read for one query, besides those of the rarest grams.
  static final long MOST_POSTINGS = 3_000_000;

  /// Grams that are read whatever they cost.
  private static final int SURE_GRAMS = 3;

  /// Units of a gram's weight in an accumulator.
  private static final double UNITS = 64;

  private static final int CHECK_EVERY = 65_536;

  private final List<LeafReaderContext> leaves;
  private final List<FixedBitSet> accepted;
  private final QueryTimeout timeout;

  GramCandidates(List<LeafReaderContext> leaves, List<FixedBitSet> accepted, QueryTimeout timeout) {
    this.leaves = leaves;
    this.accepted = accepted;
    this.timeout = timeout;
  }

  /// Documents of the reader, best first; equals by number.
  ///
  /// @param most how many
  int[] best(List<Gram> grams, int most) throws IOException {
    var top = new TopDocuments(most);
    List<Weighed> chosen = choose(grams);
    for (int i = 0; i < leaves.size(); i++) {
      LeafReaderContext leaf = leaves.get(i);
      FixedBitSet live = accepted.get(i);
      int[] sums = new int[leaf.reader().maxDoc()];
      for (Weighed gram : chosen) {
        add(leaf, gram, sums);
      }
      int least = top.least();
      for (int doc = 0; doc < sums.length; doc++) {
        if (sums[doc] > least && live.get(doc)) {
          top.offer(leaf.docBase + doc, sums[doc]);
          least = top.least();
        }
      }
    }
    return top.documents();
  }

  private List<Weighed> choose(List<Gram> grams) throws IOException {
    long documents = 0;
    for (LeafReaderContext leaf : leaves) {
      documents += leaf.reader().maxDoc();
    }
    var weighed = new ArrayList<Weighed>();
    for (Gram gram : grams) {
      long frequency = 0;
      for (LeafReaderContext leaf : leaves) {
        frequency +=
            leaf.reader().docFreq(new org.apache.lucene.index.Term(gram.field(), gram.term()));
      }
      if (frequency > 0) {
        int units =
            (int) Math.ceil(UNITS * gram.weight() * Math.log(1 + (double) documents / frequency));
        weighed.add(new Weighed(gram, frequency, units));
      }
    }
    weighed.sort(
        Comparator.comparingInt((Weighed gram) -> -gram.gram().weight())
            .thenComparingLong(Weighed::frequency));
    long read = 0;
    int size = 0;
    while (size < weighed.size()
        && (size < SURE_GRAMS || read + weighed.get(size).frequency() <= MOST_POSTINGS)) {
      read += weighed.get(size++).frequency();
    }
    return weighed.subList(0, size);
  }

  private void add(LeafReaderContext leaf, Weighed gram, int[] sums) throws IOException {
    PostingsEnum documents = postings(leaf, gram.gram());
    if (documents == null) {
      return;
    }
    int seen = 0;
    for (int doc = documents.nextDoc();
        doc != PostingsEnum.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      sums[doc] += gram.units();
      if (++seen % CHECK_EVERY == 0 && timeout.shouldExit()) {
        return;
      }
    }
  }

  private static @Nullable PostingsEnum postings(LeafReaderContext leaf, Gram gram)
      throws IOException {
    Terms terms = leaf.reader().terms(gram.field());
    if (terms == null) {
      return null;
    }
    TermsEnum all = terms.iterator();
    return all.seekExact(gram.term()) ? all.postings(null, PostingsEnum.NONE) : null;
  }

  private record Weighed(Gram gram, long frequency, int units) {}
}
