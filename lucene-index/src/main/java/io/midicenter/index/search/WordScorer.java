package io.midicenter.index.search;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Scores the documents of one segment that hold a word. For one thread.
final class WordScorer extends Scorer {
  /// Documents whose frequencies are added up at a time.
  private static final int WINDOW = 4_096;

  private final WordPostings postings;
  private final TextLengths lengths;
  private final SimScorer similarity;
  private final BulkSimScorer many;
  private float[] frequencies = {};
  private long[] norms = {};

  WordScorer(WordPostings postings, TextLengths lengths, SimScorer similarity) {
    this.postings = postings;
    this.lengths = lengths;
    this.similarity = similarity;
    this.many = similarity.asBulkSimScorer();
  }

  @Override
  public int docID() {
    return postings.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return postings;
  }

  @Override
  public float score() throws IOException {
    return similarity.score(postings.frequency(), lengths.norm(docID()));
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.POSITIVE_INFINITY;
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits accepted, DocAndFloatFeatureBuffer into)
      throws IOException {
    into.size = 0;
    if (frequencies.length == 0) {
      frequencies = new float[WINDOW];
      norms = new long[WINDOW];
    }
    into.growNoCopy(WINDOW);
    while (into.size == 0 && docID() < upTo) {
      int from = docID();
      int end = Math.min(upTo, from + WINDOW);
      postings.frequencies(end, from, frequencies);
      int size = 0;
      for (int i = 0; i < end - from; i++) {
        float frequency = frequencies[i];
        if (frequency > 0 && (accepted == null || accepted.get(from + i))) {
          into.docs[size] = from + i;
          into.features[size] = frequency;
          norms[size++] = lengths.norm(from + i);
        }
      }
      into.size = size;
    }
    many.score(into.size, into.features, norms, into.features);
  }
}
