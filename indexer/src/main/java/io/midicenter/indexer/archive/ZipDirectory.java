package io.midicenter.indexer.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// Looks at the end of a zip archive before its directory is read into memory whole.
final class ZipDirectory {
  /// About 250,000 members with names of common length.
  static final long LARGEST = 32L << 20;

  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR_BYTES = 20;
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int LOCATOR_SIGNATURE = 0x07064B50;
  private static final int END64_SIGNATURE = 0x06064B50;
  private static final int END64_BYTES = 56;
  private static final int END64_OFFSET_AT = 48;

  private ZipDirectory() {}

  /// Leaves the channel at its beginning. An archive without an end is left to its reader.
  static void check(SeekableByteChannel channel) throws IOException {
    long size = channel.size();
    int tailBytes = (int) Math.min(size, END_BYTES + LONGEST_COMMENT + LOCATOR_BYTES);
    ByteBuffer tail = read(channel, size - tailBytes, tailBytes);
    for (int at = tailBytes - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        long start = start(channel, tail, at);
        if (start >= 0 && size - start > LARGEST + LONGEST_COMMENT) {
          throw new ArchiveFault.Limit(
              "Its directory is larger than %,d bytes: nothing was read.".formatted(LARGEST));
        }
        break;
      }
    }
    channel.position(0);
  }

  /// Where the directory begins, or -1.
  private static long start(SeekableByteChannel channel, ByteBuffer tail, int end)
      throws IOException {
    long start = Integer.toUnsignedLong(tail.getInt(end + 16));
    int locator = end - LOCATOR_BYTES;
    if (start != 0xFFFF_FFFFL || locator < 0 || tail.getInt(locator) != LOCATOR_SIGNATURE) {
      return start;
    }
    long end64 = tail.getLong(locator + 8);
    if (end64 < 0 || end64 > channel.size() - END64_BYTES) {
      return -1;
    }
    ByteBuffer record = read(channel, end64, END64_BYTES);
    return record.getInt(0) == END64_SIGNATURE ? record.getLong(END64_OFFSET_AT) : -1;
  }

  private static ByteBuffer read(SeekableByteChannel channel, long from, int bytes)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(from);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // the next slice
    }
    return buffer;
  }
}
