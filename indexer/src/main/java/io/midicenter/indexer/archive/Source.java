package io.midicenter.indexer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// The bytes of an archive, on disk or taken out of another archive.
///
/// @param file where they lie on disk under the archive's own name; null inside another archive
/// @param name the archive's file name
record Source(SeekableByteChannel channel, @Nullable Path file, String name)
    implements AutoCloseable {
  private static final int HELD_IN_MEMORY = 32 << 20;

  static Source of(Path file) throws IOException {
    try {
      return new Source(
          new DiskChannel(Files.newByteChannel(file, StandardOpenOption.READ)),
          file,
          String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new ArchiveFault.Disk(e);
    }
  }

  /// An inner archive: small ones stay in memory, others go to a temporary file that has no name of
  /// the archive's choice and is deleted when this is closed.
  static Source of(InputStream in, String name) throws IOException {
    byte[] head = in.readNBytes(HELD_IN_MEMORY);
    if (head.length < HELD_IN_MEMORY) {
      return new Source(new SeekableInMemoryByteChannel(head), null, name);
    }
    SeekableByteChannel channel = temporary();
    try {
      var out = Channels.newOutputStream(channel);
      out.write(head);
      in.transferTo(out);
      channel.position(0);
      return new Source(channel, null, name);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static SeekableByteChannel temporary() throws ArchiveFault.Disk {
    try {
      return new DiskChannel(
          Files.newByteChannel(
              Files.createTempFile("msc-inner-", ".archive"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new ArchiveFault.Disk(e);
    }
  }

  /// The same bytes from their beginning, whoever closed the channel.
  Source again() throws IOException {
    if (file != null) {
      return of(file);
    }
    return channel instanceof SeekableInMemoryByteChannel memory
        ? new Source(new SeekableInMemoryByteChannel(memory.array()), null, name)
        : this;
  }

  InputStream stream() {
    return Channels.newInputStream(channel);
  }

  long consumed() {
    try {
      return channel.isOpen() ? channel.position() : Long.MAX_VALUE;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// Tells failures of the disk from damage of the archive.
  private record DiskChannel(SeekableByteChannel disk) implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer into) throws IOException {
      try {
        return disk.read(into);
      } catch (java.nio.channels.ClosedChannelException e) {
        throw e;
      } catch (IOException e) {
        throw new ArchiveFault.Disk(e);
      }
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      try {
        return disk.write(from);
      } catch (IOException e) {
        throw new ArchiveFault.Disk(e);
      }
    }

    @Override
    public long position() throws IOException {
      return disk.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      disk.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return disk.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      disk.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return disk.isOpen();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
