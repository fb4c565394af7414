package io.midicenter.indexer.archive;

import io.midicenter.analysis.text.NameBytes;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Zip archives by their directory; one whose directory is gone, from its beginning for as far as
/// it goes.
final class ZipMembers {
  private ZipMembers() {}

  static void read(Source source, Level level) throws IOException, InterruptedException {
    ZipDirectory.check(source.channel());
    IOException fault;
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(source.channel())
            .setIgnoreLocalFileHeader(true)
            .get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      boolean goOn = true;
      while (goOn && entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        goOn = !isFile(entry) || member(zip, entry, level);
      }
      return;
    } catch (ArchiveFault.Limit | ArchiveFault.Disk e) {
      throw e;
    } catch (IOException e) {
      fault = e;
    }
    salvage(source, level, fault);
  }

  private static boolean member(ZipFile zip, ZipArchiveEntry entry, Level level)
      throws IOException, InterruptedException {
    String name = name(entry);
    try {
      return level.entry(
          new Entry(
              name,
              entry.getLastModifiedTime(),
              () ->
                  new Verified(
                      level.budget().counted(zip.getInputStream(entry), entry::getCompressedSize),
                      entry.getCrc())));
    } catch (ArchiveFault.Limit | ArchiveFault.Disk e) {
      throw e;
    } catch (IOException e) {
      ArchiveFault why = ArchiveFault.of(e);
      level.problem(why.code().equals(ArchiveFault.ENCRYPTED) ? "" : name, why);
      return true;
    }
  }

  /// The readable beginning of an archive that breaks off, then why it ends.
  private static void salvage(Source source, Level level, IOException fault)
      throws IOException, InterruptedException {
    try (Source again = source.again();
        var zip =
            new ZipArchiveInputStream(
                new BufferedInputStream(again.stream()), "ISO-8859-1", true, false)) {
      boolean goOn = true;
      ZipArchiveEntry entry = zip.getNextEntry();
      while (goOn && entry != null) {
        var in = level.budget().counted(zip, again::consumed);
        goOn =
            !isFile(entry)
                || !zip.canReadEntryData(entry)
                || level.entry(
                    new Entry(name(entry), entry.getLastModifiedTime(), () -> new Unclosed(in)));
        entry = goOn ? zip.getNextEntry() : null;
      }
      if (!goOn) {
        return;
      }
    }
    throw fault;
  }

  private static boolean isFile(ZipArchiveEntry entry) {
    return !entry.isDirectory() && !entry.isUnixSymlink();
  }

  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean told =
        raw == null
            || entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    return EntryNames.clean(told ? entry.getName() : NameBytes.decode(raw));
  }

  /// Fails at the end of a member whose bytes are not those that were packed.
  private static final class Verified extends FilterInputStream {
    private final CRC32 sum = new CRC32();
    private final long expected;

    Verified(InputStream in, long expected) {
      super(in);
      this.expected = expected;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      if (read > 0) {
        sum.update(into, offset, read);
      } else if (read < 0 && sum.getValue() != expected) {
        throw new IOException("a checksum is wrong");
      }
      return read;
    }
  }
}
