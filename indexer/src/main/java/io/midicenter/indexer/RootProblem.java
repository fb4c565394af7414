package io.midicenter.indexer;

/// Why a root cannot be changed, in a sentence for people.
public final class RootProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  public enum Kind {
    /// The path will not do.
    PATH,
    /// An import runs.
    BUSY
  }

  RootProblem(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
