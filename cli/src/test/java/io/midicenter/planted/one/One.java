package io.midicenter.planted.one;

import io.midicenter.planted.two.Two;

/// Half of a cycle made on purpose: ArchitectureTest must find it.
public interface One {
  Two other();
}
