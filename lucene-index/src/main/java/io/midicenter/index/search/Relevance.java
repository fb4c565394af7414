package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The score of the words, a little for what is good to browse, and more for what comes first among
/// hits of the same words. Offers hits to a collector, except those that it knows it would refuse.
/// For one segment and one thread.
final class Relevance extends Scorable implements WordScores.Sink {
  /// What the best browse rank adds.
  private static final float RANK_WEIGHT = 0.3f / 1_000;

  /// More than any browse rank.
  private static final float FIRST = 1;

  private final @Nullable NumberColumn rank;
  private final @Nullable FixedBitSet first;
  private final LeafCollector best;
  private float score;
  private float competitive = Float.NEGATIVE_INFINITY;

  Relevance(
      LeafReaderContext leaf,
      SegmentColumns columns,
      @Nullable FixedBitSet first,
      LeafCollector best)
      throws IOException {
    this.rank = columns.numbers(leaf.reader(), Fields.RANK);
    this.first = first;
    this.best = best;
    best.setScorer(this);
  }

  /// @param words the score of the words
  @Override
  public void take(int document, float words) throws IOException {
    float browse = rank != null && rank.knows(document) ? rank.number(document) : 0;
    float bonus = first != null && first.get(document) ? FIRST : 0;
    score = words + bonus + RANK_WEIGHT * browse;
    if (score >= competitive) {
      best.collect(document);
    }
  }

  @Override
  public float score() {
    return score;
  }

  @Override
  public void setMinCompetitiveScore(float least) {
    competitive = least;
  }
}
