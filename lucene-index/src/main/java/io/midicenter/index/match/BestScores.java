package io.midicenter.index.match;

import java.util.Arrays;

/// Gathers the documents of the best scores. One thread.
final class BestScores {
  private final TopDocuments top;
  private final float unit;
  private final java.util.HashMap<Integer, Integer> scores = new java.util.HashMap<>();

  /// @param unit what a score is divided by
  BestScores(int most, int unit) {
    top = new TopDocuments(most);
    this.unit = unit;
  }

  /// @param score 0 or more
  void offer(int document, int score) {
    top.offer(document, score);
    scores.put(document, score);
  }

  RankedDocs ranked() {
    int[] documents = top.documents();
    Arrays.sort(documents);
    var values = new float[documents.length];
    for (int i = 0; i < documents.length; i++) {
      values[i] = scores.getOrDefault(documents[i], 0) / unit;
    }
    return new RankedDocs(documents, values);
  }
}
