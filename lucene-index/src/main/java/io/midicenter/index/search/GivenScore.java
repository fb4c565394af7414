package io.midicenter.index.search;

import org.apache.lucene.search.Scorable;

/// The score of a hit that something else than words gave; 0 where an order needs none.
final class GivenScore extends Scorable {
  private float score;

  void of(float given) {
    score = given;
  }

  @Override
  public float score() {
    return score;
  }
}
