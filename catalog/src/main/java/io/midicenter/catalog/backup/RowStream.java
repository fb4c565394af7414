package io.midicenter.catalog.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// Counts and sums the rows of a COPY in text form on their way: a line feed ends a row and stands
/// nowhere else. For one thread.
final class RowStream extends OutputStream {
  private static final int HEARD_EVERY = 4_096;

  private final OutputStream out;
  private final LongConsumer heard;
  private final MessageDigest digest = sha256();
  private long rows;
  private long told;

  /// @param out gets the bytes; closing this stream leaves it open
  /// @param heard is told the number of rows now and then
  RowStream(OutputStream out, LongConsumer heard) {
    this.out = out;
    this.heard = heard;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    digest.update(bytes, from, length);
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        rows++;
      }
    }
    if (rows - told >= HEARD_EVERY) {
      told = rows;
      heard.accept(rows);
    }
  }

  long rows() {
    return rows;
  }

  /// Of all bytes so far, in hex; call it once, at the end.
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
