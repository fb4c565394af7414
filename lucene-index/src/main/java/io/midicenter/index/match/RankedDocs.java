package io.midicenter.index.match;

import java.util.Arrays;

/// Documents of a whole reader with their scores, by document number.
public final class RankedDocs {
  /// Nothing.
  public static final RankedDocs NONE = new RankedDocs(new int[0], new float[0]);

  private final int[] documents;
  private final float[] scores;

  /// Takes both arrays over.
  ///
  /// @param documents ascending, each once
  public RankedDocs(int[] documents, float[] scores) {
    if (documents.length != scores.length) {
      throw new IllegalArgumentException(documents.length + " documents, " + scores.length);
    }
    this.documents = documents;
    this.scores = scores;
  }

  public int size() {
    return documents.length;
  }

  /// Index of the first document of this number or a higher one.
  public int from(int document) {
    int at = Arrays.binarySearch(documents, document);
    return at < 0 ? -at - 1 : at;
  }

  public int document(int index) {
    return documents[index];
  }

  public float score(int index) {
    return scores[index];
  }
}
