package io.midicenter.indexer.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/// 7z archives. Members are often packed together, so each is unpacked, wanted or not, and counts.
final class SevenZipMembers {
  private static final int MEMORY_KIB = 256 << 10;

  private SevenZipMembers() {}

  static void read(Source source, Level level) throws IOException, InterruptedException {
    long packed = source.channel().size();
    long unpacked = 0;
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(source.channel())
            .setMaxMemoryLimitKiB(MEMORY_KIB)
            .setUseDefaultNameForUnnamedEntries(true)
            .get()) {
      boolean goOn = true;
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          goOn && entry != null;
          entry = goOn ? archive.getNextEntry() : null) {
        unpacked += Math.max(0, entry.getSize());
        level.budget().addUnpacked(Math.max(0, entry.getSize()));
        level.budget().checkRatio(unpacked, packed);
        if (!entry.isDirectory() && !entry.isAntiItem()) {
          goOn =
              level.entry(
                  new Entry(
                      EntryNames.clean(String.valueOf(entry.getName())),
                      entry.getHasLastModifiedDate() ? entry.getLastModifiedTime() : null,
                      () -> new Current(archive)));
        }
      }
    }
  }

  /// The bytes of the entry that was asked for last.
  private static final class Current extends InputStream {
    private final SevenZFile archive;

    Current(SevenZFile archive) {
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      return archive.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return length == 0 ? 0 : archive.read(into, offset, length);
    }
  }
}
