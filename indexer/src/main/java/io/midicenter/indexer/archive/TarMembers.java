package io.midicenter.indexer.archive;

import io.midicenter.indexer.scan.ArchiveKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Tar archives, packed or not, from their beginning to their end.
final class TarMembers {
  /// What may be read between two members: names and their headers.
  private static final long HEADER_BYTES = 4L << 20;

  private TarMembers() {}

  static void read(Source source, ArchiveKind.Packing packing, Level level)
      throws IOException, InterruptedException {
    try (InputStream in = PackedStream.open(source, packing)) {
      read(level.budget().counted(in, source::consumed), level);
    }
  }

  static void read(Budget.Counted in, Level level) throws IOException, InterruptedException {
    var tar = new TarArchiveInputStream(in, "ISO-8859-1");
    boolean goOn = true;
    for (TarArchiveEntry entry = next(tar, in);
        goOn && entry != null;
        entry = goOn ? next(tar, in) : null) {
      if (isFile(entry)) {
        String name = EntryNames.clean(EntryNames.ofLatin1(entry.getName()));
        if (tar.canReadEntryData(entry)) {
          goOn = level.entry(new Entry(name, entry.getLastModifiedTime(), () -> new Unclosed(tar)));
        }
        tar.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar, Budget.Counted in)
      throws IOException {
    in.allow(HEADER_BYTES);
    TarArchiveEntry entry = tar.getNextEntry();
    in.allow(Long.MAX_VALUE);
    return entry;
  }

  private static boolean isFile(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isSymbolicLink()
        && !entry.isLink()
        && !entry.isFIFO()
        && !entry.isBlockDevice()
        && !entry.isCharacterDevice();
  }
}
