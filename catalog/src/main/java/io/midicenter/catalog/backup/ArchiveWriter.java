package io.midicenter.catalog.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup that is being written, beside its place and under another name. Closed without
/// [#complete], nothing of it stays. For one thread.
final class ArchiveWriter implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;

  private ArchiveWriter(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static ArchiveWriter create(Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(part);
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    return new ArchiveWriter(target, part, channel);
  }

  /// What writes the rows of a table.
  interface Rows {
    Manifest.Table to(OutputStream out) throws SQLException, IOException;
  }

  Manifest.Table table(String name, Rows rows) throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(Manifest.entry(name)));
    Manifest.Table table = rows.to(zip);
    zip.closeEntry();
    return table;
  }

  /// Writes the manifest, brings everything to the disk and gives the file its name.
  void complete(Manifest manifest, boolean overwrite) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.json());
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    if (!overwrite && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString(), null, "another program made it");
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
