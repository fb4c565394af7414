package io.midicenter.analysis.print;

import io.midicenter.analysis.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The first 128 bits of SHA-256 over numbers that are put in one by one.
///
/// *Threads:* none.
final class PrintDigest {
  private static final int BYTES = 16;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final MessageDigest digest;
  private final byte[] buffer = new byte[4096];
  private int filled;

  PrintDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256, which every platform must have", e);
    }
  }

  /// Puts all 8 bytes of `value`, the highest first.
  void put(long value) {
    if (filled > buffer.length - Long.BYTES) {
      digest.update(buffer, 0, filled);
      filled = 0;
    }
    LONGS.set(buffer, filled, value);
    filled += Long.BYTES;
  }

  /// Puts the lower `bytes` bytes of `value`, 1..8, the highest first.
  void put(long value, int bytes) {
    if (filled > buffer.length - Long.BYTES) {
      digest.update(buffer, 0, filled);
      filled = 0;
    }
    BIG_ENDIAN.set(buffer, filled, value << (Long.SIZE - Byte.SIZE * bytes));
    filled += bytes;
  }

  /// 16 bytes of what was put in since the last call.
  Bytes finish() {
    digest.update(buffer, 0, filled);
    filled = 0;
    return Bytes.wrap(Arrays.copyOf(digest.digest(), BYTES));
  }
}
