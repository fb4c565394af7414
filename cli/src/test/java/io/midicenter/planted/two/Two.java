package io.midicenter.planted.two;

import io.midicenter.planted.one.One;

/// The other half of the cycle.
public interface Two {
  One other();
}
