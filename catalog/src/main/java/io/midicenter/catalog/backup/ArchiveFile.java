package io.midicenter.catalog.backup;

import io.midicenter.catalog.embedded.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A backup for reading. For one thread.
final class ArchiveFile implements AutoCloseable {
  /// Far above any real one; a damaged length must not fill the memory.
  private static final int MANIFEST_BYTES = 1 << 22;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private ArchiveFile(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /// Reads the manifest.
  ///
  /// @throws EnvironmentException if the file is no backup, is cut off, or of a newer program
  static ArchiveFile open(Path file) {
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      Manifest manifest = manifest(zip, file);
      if (manifest.formatVersion() > Manifest.FORMAT_VERSION) {
        throw new EnvironmentException(
            "%s was made by a newer version of the program (%s): install that one."
                .formatted(file, manifest.program()));
      }
      var archive = new ArchiveFile(file, zip, manifest);
      zip = null;
      return archive;
    } catch (java.util.zip.ZipException e) {
      throw new EnvironmentException(
          "%s is no backup of msc, or was cut off while it was copied: name another file."
              .formatted(file),
          e);
    } catch (IOException e) {
      throw new EnvironmentException(
          "%s cannot be read as a backup: %s. Name another file."
              .formatted(file, EnvironmentException.reason(e)),
          e);
    } finally {
      close(zip);
    }
  }

  private static void close(@org.jspecify.annotations.Nullable ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      // it was only read
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new EnvironmentException(
          file + " is a zip, but no backup of msc: name a file that msc backup has made.");
    }
    byte[] json;
    try (InputStream in = zip.getInputStream(entry)) {
      json = in.readNBytes(MANIFEST_BYTES);
    }
    var crc = new CRC32();
    crc.update(json);
    if (crc.getValue() != entry.getCrc()) {
      throw new IOException("its manifest is damaged");
    }
    return Manifest.read(json);
  }

  Manifest manifest() {
    return manifest;
  }

  /// Reads every byte and compares it with the manifest.
  ///
  /// @throws EnvironmentException if a table is missing or damaged
  void check(CopyProgress progress) {
    long before = 0;
    for (Manifest.Table table : manifest.tables()) {
      long done = before;
      var rows =
          new RowStream(
              OutputStream.nullOutputStream(),
              count -> progress.at("check", table.name(), done + count, manifest.rows()));
      try (InputStream in = rows(table)) {
        in.transferTo(rows);
      } catch (IOException e) {
        throw damaged(table, EnvironmentException.reason(e), e);
      }
      if (rows.rows() != table.rows() || !rows.sha256Hex().equals(table.sha256())) {
        throw damaged(table, "its rows are not those that were written", null);
      }
      before += table.rows();
    }
  }

  private EnvironmentException damaged(
      Manifest.Table table, String why, @org.jspecify.annotations.Nullable IOException cause) {
    String sentence =
        "%s is damaged (table %s: %s): nothing was changed; use another backup."
            .formatted(file, table.name(), why);
    return cause == null
        ? new EnvironmentException(sentence)
        : new EnvironmentException(sentence, cause);
  }

  /// The rows of a table as COPY reads them.
  InputStream rows(Manifest.Table table) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.entry(table.name()));
    if (entry == null) {
      throw new IOException("it is missing");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
