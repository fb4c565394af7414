package io.midicenter.index.search;

import java.io.IOException;

/// Takes families, one after the other.
@FunctionalInterface
public interface FamilySink {
  void accept(Family family) throws IOException;
}
