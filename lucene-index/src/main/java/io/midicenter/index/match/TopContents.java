package io.midicenter.index.match;

import java.util.Arrays;

/// The documents of the highest scores; of equal scores the lower content id wins, so that the
/// choice does not depend on where documents lie. A heap with the worst on top. One thread.
final class TopContents {
  private final int[] scores;
  private final long[] contents;
  private final int[] documents;
  private int size;

  TopContents(int most) {
    scores = new int[most];
    contents = new long[most];
    documents = new int[most];
  }

  /// False where no document of this score can be among the best, whatever its content id.
  boolean takes(int score) {
    return size < scores.length || score >= scores[0];
  }

  void offer(int document, int score, long content) {
    if (size < scores.length) {
      put(size, document, score, content);
      up(size++);
    } else if (size > 0 && isBetter(score, content, 0)) {
      put(0, document, score, content);
      down();
    }
  }

  /// By document, ascending.
  ///
  /// @param score what a score is worth
  RankedDocs ranked(Worth score) {
    var byDocument = new long[size];
    for (int i = 0; i < size; i++) {
      byDocument[i] = (long) documents[i] << Integer.SIZE | scores[i];
    }
    Arrays.sort(byDocument);
    var sorted = new int[size];
    var worth = new float[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = (int) (byDocument[i] >>> Integer.SIZE);
      worth[i] = score.of((int) byDocument[i]);
    }
    return new RankedDocs(sorted, worth);
  }

  /// Turns a whole score of 0 or more into one of 0..1.
  interface Worth {
    float of(int score);
  }

  private boolean isBetter(int score, long content, int than) {
    return score != scores[than] ? score > scores[than] : content < contents[than];
  }

  private void put(int at, int document, int score, long content) {
    documents[at] = document;
    scores[at] = score;
    contents[at] = content;
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && isBetter(scores[(at - 1) / 2], contents[(at - 1) / 2], at)) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down() {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isBetter(scores[child], contents[child], child + 1)) {
        child++;
      }
      if (!isBetter(scores[at], contents[at], child)) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int a, int b) {
    int document = documents[a];
    int score = scores[a];
    long content = contents[a];
    put(a, documents[b], scores[b], contents[b]);
    put(b, document, score, content);
  }
}
