package io.midicenter.index.search;

import io.midicenter.index.query.Mistake;
import java.util.List;

/// A request that cannot be answered as it stands: the caller's mistake.
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Mistake> mistakes;

  public SearchException(List<Mistake> mistakes) {
    super(mistakes.toString());
    this.mistakes = List.copyOf(mistakes);
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
