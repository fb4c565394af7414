package io.midicenter.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The documents of one segment that hold a word in any field, and how often by weight. For one
/// thread.
final class WordPostings extends DocIdSetIterator {
  private final PostingsEnum[] fields;
  private final float[] weights;
  private final long cost;
  private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
  private int document = -1;

  private WordPostings(PostingsEnum[] fields, float[] weights, long cost) {
    this.fields = fields;
    this.weights = weights;
    this.cost = cost;
  }

  /// Collects the fields that hold the word.
  static final class Builder {
    private final List<PostingsEnum> fields = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    void add(PostingsEnum postings, float weight) {
      fields.add(postings);
      weights.add(weight);
    }

    boolean isEmpty() {
      return fields.isEmpty();
    }

    long cost() {
      return fields.stream().mapToLong(DocIdSetIterator::cost).sum();
    }

    WordPostings build() {
      var numbers = new float[weights.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = weights.get(i);
      }
      return new WordPostings(fields.toArray(PostingsEnum[]::new), numbers, cost());
    }
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    int next = NO_MORE_DOCS;
    for (PostingsEnum field : fields) {
      int at = field.docID();
      if (at == document) {
        at = field.nextDoc();
      }
      next = Math.min(next, at);
    }
    document = next;
    return next;
  }

  @Override
  public int advance(int target) throws IOException {
    int next = NO_MORE_DOCS;
    for (PostingsEnum field : fields) {
      int at = field.docID();
      if (at < target) {
        at = field.advance(target);
      }
      next = Math.min(next, at);
    }
    document = next;
    return next;
  }

  @Override
  public long cost() {
    return cost;
  }

  @Override
  public void intoBitSet(int upTo, FixedBitSet into, int offset) throws IOException {
    int next = NO_MORE_DOCS;
    for (PostingsEnum field : fields) {
      if (field.docID() < upTo) {
        field.intoBitSet(upTo, into, offset);
      }
      next = Math.min(next, field.docID());
    }
    document = next;
  }

  /// How often the current document holds the word, each time by the weight of the field.
  float frequency() throws IOException {
    float frequency = 0;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].docID() == document) {
        frequency += weights[i] * fields[i].freq();
      }
    }
    return frequency;
  }

  /// The frequencies of the documents from the current one to below `upTo`, which becomes the
  /// current one or the first behind.
  ///
  /// @param into by number of the document from `offset` on; 0 where it does not hold the word
  void frequencies(int upTo, int offset, float[] into) throws IOException {
    Arrays.fill(into, 0);
    int next = NO_MORE_DOCS;
    for (int i = 0; i < fields.length; i++) {
      PostingsEnum field = fields[i];
      float weight = weights[i];
      while (field.docID() < upTo) {
        field.nextPostings(upTo, some);
        for (int j = 0; j < some.size; j++) {
          into[some.docs[j] - offset] += weight * some.features[j];
        }
      }
      next = Math.min(next, field.docID());
    }
    document = next;
  }
}
