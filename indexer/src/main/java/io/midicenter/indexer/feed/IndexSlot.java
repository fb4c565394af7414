package io.midicenter.indexer.feed;

import io.midicenter.index.IndexSettings;
import io.midicenter.index.MidiIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open index of one folder: the feed loop writes to it, requests lease it. It can be opened
/// anew underneath them: who holds a lease keeps what it leased until it is done.
///
/// *Threads:* leases from any thread; [#reopen()] and [#close()] from the one that owns the slot.
public final class IndexSlot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexSlot.class);

  private final Path folder;
  private final IndexSettings settings;
  private Shared current;
  private boolean closed;

  private IndexSlot(Path folder, IndexSettings settings, MidiIndex index) {
    this.folder = folder;
    this.settings = settings;
    this.current = new Shared(index);
  }

  public static IndexSlot open(Path folder, IndexSettings settings) throws IOException {
    return new IndexSlot(folder, settings, MidiIndex.open(folder, settings));
  }

  /// The index to write to: only for the feed loop, which is what opens it anew.
  MidiIndex writable() {
    return shared().index;
  }

  /// Keeps the index open until the lease is closed.
  ///
  /// @throws IllegalStateException if the slot is closed
  public IndexLease lease() {
    while (true) {
      Shared shared = shared();
      if (shared.acquire()) {
        return new IndexLease(shared.index, shared::release);
      }
    }
  }

  private synchronized Shared shared() {
    if (closed) {
      throw new IllegalStateException("the index " + folder + " is closed");
    }
    return current;
  }

  /// Throws away what was not committed and opens the last commit. Searches go on meanwhile, on
  /// what was searchable.
  ///
  /// @throws IOException if it cannot be opened now; then the old one stays readable, and this may
  ///   be tried again
  void reopen() throws IOException {
    Shared old = shared();
    rollback(old);
    var fresh = new Shared(MidiIndex.open(folder, settings));
    synchronized (this) {
      current = fresh;
    }
    old.release();
  }

  /// Closes the writer without a commit, and the rest once the last lease ends.
  @Override
  public void close() {
    Shared last;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      last = current;
    }
    rollback(last);
    last.release();
  }

  private void rollback(Shared shared) {
    try {
      shared.index.rollback();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Index {}: the writer did not roll back cleanly: {}", folder, e.toString());
    }
  }

  /// An index and the number of those who use it, the slot included.
  private static final class Shared {
    private final MidiIndex index;
    private int users = 1;

    Shared(MidiIndex index) {
      this.index = index;
    }

    synchronized boolean acquire() {
      if (users == 0) {
        return false;
      }
      users++;
      return true;
    }

    void release() {
      synchronized (this) {
        if (--users > 0) {
          return;
        }
      }
      try {
        index.close();
      } catch (IOException | RuntimeException e) {
        LOG.warn("An index did not close cleanly; nothing is lost: {}", e.toString());
      }
    }
  }
}
