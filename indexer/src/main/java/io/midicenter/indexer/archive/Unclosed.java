package io.midicenter.indexer.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// One member of a stream of members: closing it leaves the others.
final class Unclosed extends FilterInputStream {
  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return in.read(into, offset, length);
  }

  @Override
  public void close() {
    // the archive is closed by who opened it
  }
}
