package io.midicenter.api.search;

import io.midicenter.index.MidiIndex;
import java.io.IOException;

/// The index generation that serves at the moment.
///
/// Threads: any. A generation that is replaced stays open until what uses it returns.
public interface IndexDoor {
  /// Reads from the serving generation.
  <T> T read(Reading<T> reading) throws IOException;

  /// What is done with it.
  @FunctionalInterface
  interface Reading<T> {
    T read(MidiIndex index) throws IOException;
  }
}
