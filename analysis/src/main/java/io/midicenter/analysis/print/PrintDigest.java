package io.midicenter.analysis.print;

import io.midicenter.analysis.Bytes;
import java.nio.ByteBuffer;

/// MurmurHash3 x64 128 (Austin Appleby, public domain) over numbers of 64 bits that are put in one
/// by one, with seed 0. A fingerprint guards against chance, not against an enemy: the bytes of a
/// file have a cryptographic hash of their own.
///
/// *Threads:* none.
final class PrintDigest {
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;
  private static final int BYTES = 16;

  private long h1;
  private long h2;
  private long even;
  private long count;

  /// Puts a number; two of them make a block.
  void put(long value) {
    if ((count++ & 1) == 0) {
      even = value;
      return;
    }
    h1 ^= Long.rotateLeft(even * C1, 31) * C2;
    h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
    h2 ^= Long.rotateLeft(value * C2, 33) * C1;
    h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
  }

  /// 16 bytes of what was put in since the last call.
  Bytes finish() {
    long length = count * Long.BYTES;
    if ((count & 1) == 1) {
      h1 ^= Long.rotateLeft(even * C1, 31) * C2;
    }
    h1 ^= length;
    h2 ^= length;
    h1 += h2;
    h2 += h1;
    h1 = mix(h1);
    h2 = mix(h2);
    h1 += h2;
    h2 += h1;
    Bytes hash = Bytes.wrap(ByteBuffer.allocate(BYTES).putLong(h1).putLong(h2).array());
    h1 = 0;
    h2 = 0;
    count = 0;
    return hash;
  }

  private static long mix(long value) {
    long k = value;
    k ^= k >>> 33;
    k *= 0xff51afd7ed558ccdL;
    k ^= k >>> 33;
    k *= 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }
}
