package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import org.apache.commons.codec.digest.Blake3;

/// BLAKE3-256 of a file's bytes: the identity of a content for the outside world.
public final class ContentHash {
  private ContentHash() {}

  /// 32 bytes.
  public static Bytes of(byte[] bytes) {
    return Bytes.wrap(Blake3.hash(bytes));
  }
}
