package io.midicenter.index.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Which of some documents hold the words. For one thread.
final class WordMatcher {
  /// Below one document in so many, words are looked for in these documents only.
  private static final int SPARSE = 8;

  /// Documents of words that are taken between two looks at the clock.
  private static final int WINDOW = 1 << 16;

  private final Weight words;
  private final TimeCheck time;

  WordMatcher(Weight words, TimeCheck time) {
    this.words = words;
    this.time = time;
  }

  /// Takes what does not hold the words out of `documents`.
  void keep(LeafReaderContext leaf, FixedBitSet documents) throws IOException {
    var holding = new FixedBitSet(documents.length());
    Scorer scorer = words.scorer(leaf);
    if (scorer != null) {
      if (documents.cardinality() < documents.length() / SPARSE) {
        look(scorer.iterator(), documents, holding);
      } else {
        take(scorer.iterator(), holding);
      }
    }
    documents.and(holding);
  }

  /// Takes all that hold the words.
  private void take(DocIdSetIterator words, FixedBitSet holding) throws IOException {
    for (int doc = words.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = words.docID()) {
      int end = Math.min((doc / WINDOW + 1) * WINDOW, holding.length());
      words.intoBitSet(end, holding, 0);
      if (time.isOver()) {
        return;
      }
    }
  }

  /// Asks only for these documents.
  private void look(DocIdSetIterator words, FixedBitSet documents, FixedBitSet holding)
      throws IOException {
    int doc = Documents.next(documents, 0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int match = words.docID() < doc ? words.advance(doc) : words.docID();
      if (match == doc) {
        holding.set(doc);
        doc = Documents.next(documents, doc + 1);
      } else {
        doc = match == DocIdSetIterator.NO_MORE_DOCS ? match : Documents.next(documents, match);
      }
      if (time.isOverAfterStep()) {
        return;
      }
    }
  }
}
