package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The score of the words, a little for what is good to browse, and more for what comes first among
/// hits of the same words. For one segment and one thread.
final class Relevance extends Scorable {
  /// What the best browse rank adds.
  private static final float RANK_WEIGHT = 0.3f / 1_000;

  /// More than any browse rank.
  private static final float FIRST = 1;

  private final @Nullable Scorer words;
  private final @Nullable NumericDocValues rank;
  private final @Nullable FixedBitSet first;
  private int document = -1;

  Relevance(LeafReaderContext leaf, @Nullable Scorer words, @Nullable FixedBitSet first)
      throws IOException {
    this.words = words;
    this.rank = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.RANK));
    this.first = first;
  }

  /// @param next the document that is looked at, on which the words stand
  void of(int next) {
    document = next;
  }

  @Override
  public float score() throws IOException {
    float browse = rank != null && rank.advanceExact(document) ? rank.longValue() : 0;
    float bonus = first != null && first.get(document) ? FIRST : 0;
    return (words == null ? 0 : words.score()) + bonus + RANK_WEIGHT * browse;
  }
}
