package io.midicenter.indexer.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// What an archive has cost so far, all archives inside it included.
final class Budget {
  private final ArchiveLimits limits;
  private long unpacked;
  private int members;

  Budget(ArchiveLimits limits) {
    this.limits = limits;
  }

  void addMember() throws ArchiveFault.Limit {
    if (++members > limits.members()) {
      throw new ArchiveFault.Limit(
          "More than %,d members; the rest was not read.".formatted(limits.members()));
    }
  }

  void addUnpacked(long bytes) throws ArchiveFault.Limit {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes() || unpacked < 0) {
      throw new ArchiveFault.Limit(
          "More than %,d bytes unpacked; the rest was not read.".formatted(limits.unpackedBytes()));
    }
  }

  /// @param bytes unpacked from `packed` bytes
  void checkRatio(long bytes, long packed) throws ArchiveFault.Limit {
    if (bytes > limits.ratioFromBytes() && bytes / limits.ratio() > Math.max(1, packed)) {
      throw new ArchiveFault.Limit(
          "It unpacks to more than %d times its size; the rest was not read."
              .formatted(limits.ratio()));
    }
  }

  /// Counts what is read from an unpacking stream.
  ///
  /// @param packed bytes that went into it so far, or in all
  Counted counted(InputStream unpacking, LongSupplier packed) {
    return new Counted(unpacking, packed);
  }

  final class Counted extends FilterInputStream {
    private final LongSupplier packed;
    private long count;
    private long allowed = Long.MAX_VALUE;

    Counted(InputStream in, LongSupplier packed) {
      super(in);
      this.packed = packed;
    }

    /// From now on at most `bytes` are read.
    void allow(long bytes) {
      allowed = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(Math.min(n, 1 << 16));
      add(skipped);
      return skipped;
    }

    private void add(long bytes) throws IOException {
      count += bytes;
      allowed -= bytes;
      addUnpacked(bytes);
      checkRatio(count, packed.getAsLong());
      if (allowed < 0) {
        throw new ArchiveFault.Limit("A name or header in it is too long.");
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
