package io.midicenter.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Scores the hits of a segment by the words, a few thousand documents at a time, word by word.
/// Every hit is scored: sums that skip what cannot win are rounded in another order, and a cursor
/// would find a file twice. For one request and one thread.
final class WordScores {
  /// What a hit counts at least that holds the words run together.
  private static final float JOINED = 0.5f;

  /// Added where the words are the whole name: such files come before all others.
  private static final float WHOLE_NAME = 50;

  private static final int WINDOW = 4_096;

  private final List<Weight> all;
  private final @Nullable Weight wholeName;
  private final TimeCheck time;
  private final float[] sums = new float[WINDOW];
  private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();

  WordScores(IndexSearcher searcher, WantedText text, TimeCheck time) throws IOException {
    this.all = WordSearch.weights(searcher, text.all(), ScoreMode.COMPLETE);
    this.wholeName =
        text.wholeName() == null
            ? null
            : WordSearch.weights(searcher, List.of(text.wholeName()), ScoreMode.COMPLETE_NO_SCORES)
                .getFirst();
    this.time = time;
  }

  /// Takes hits in the order of their documents.
  interface Sink {
    void take(int document, float score) throws IOException;
  }

  void score(LeafReaderContext leaf, WordSearch.Found found, FixedBitSet hits, Sink sink)
      throws IOException {
    FixedBitSet holding = hits.clone();
    holding.and(found.all());
    Bits accepted = holding.asReadOnlyBits();
    List<Scorer> words = scorers(leaf, holding);
    int count = holding.cardinality();
    Scorer whole = wholeName == null ? null : wholeName.scorer(leaf);
    for (int doc = Documents.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS && !time.isOver(); ) {
      int from = doc / WINDOW * WINDOW;
      int end = Math.min(from + WINDOW, hits.length());
      Arrays.fill(sums, 0);
      for (Scorer word : words) {
        if ((long) count * WordSearch.POSTINGS_PER_QUESTION < word.iterator().cost()) {
          addSome(word, holding, from, end);
        } else {
          addAll(word, accepted, from, end);
        }
      }
      for (; doc < end; doc = Documents.next(hits, doc + 1)) {
        float score = score(sums[doc - from], holding.get(doc), found.joined(), doc);
        sink.take(doc, whole != null && isOn(whole, doc) ? score + WHOLE_NAME : score);
      }
    }
  }

  private List<Scorer> scorers(LeafReaderContext leaf, FixedBitSet holding) throws IOException {
    var scorers = new ArrayList<Scorer>();
    if (!holding.scanIsEmpty()) {
      for (Weight weight : all) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          scorers.add(scorer);
        }
      }
    }
    return scorers;
  }

  private static float score(float words, boolean all, @Nullable FixedBitSet joined, int doc) {
    if (joined == null || !joined.get(doc)) {
      return words;
    }
    return all ? Math.max(words, JOINED) + WordQuery.TIE * Math.min(words, JOINED) : JOINED;
  }

  private void addAll(Scorer word, Bits accepted, int from, int end) throws IOException {
    if (word.docID() < from) {
      word.iterator().advance(from);
    }
    for (word.nextDocsAndScores(end, accepted, some);
        some.size > 0;
        word.nextDocsAndScores(end, accepted, some)) {
      for (int i = 0; i < some.size; i++) {
        sums[some.docs[i] - from] += some.features[i];
      }
    }
  }

  private void addSome(Scorer word, FixedBitSet holding, int from, int end) throws IOException {
    for (int doc = Documents.next(holding, from);
        doc < end;
        doc = Documents.next(holding, doc + 1)) {
      if (isOn(word, doc)) {
        sums[doc - from] += word.score();
      }
    }
  }

  private static boolean isOn(Scorer scorer, int doc) throws IOException {
    int at = scorer.docID();
    return (at < doc ? scorer.iterator().advance(doc) : at) == doc;
  }
}
