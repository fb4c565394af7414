package io.midicenter.analysis;

/// What sort of file it is, as a musician would say. Codes are stored in SQL: only append.
public enum Kind {
  LOOP("loop"),
  ONE_SHOT("one-shot"),
  FILL("fill"),
  PHRASE("phrase"),
  SONG("song");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /// The word in JSON, facets and URLs.
  public String word() {
    return word;
  }
}
