package io.midicenter.indexer.feed;

import io.midicenter.index.MidiIndex;
import java.util.concurrent.atomic.AtomicBoolean;

/// The right to read an index until closed, whatever becomes of it meanwhile. For short use: one
/// request or one export.
public final class IndexLease implements AutoCloseable {
  private final MidiIndex index;
  private final Runnable release;
  private final AtomicBoolean released = new AtomicBoolean();

  IndexLease(MidiIndex index, Runnable release) {
    this.index = index;
    this.release = release;
  }

  public MidiIndex index() {
    return index;
  }

  @Override
  public void close() {
    if (released.compareAndSet(false, true)) {
      release.run();
    }
  }
}
