package io.midicenter.index;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.IndexedFile;
import java.nio.ByteBuffer;

/// Files of which nothing is known but their place.
public final class NamedFiles {
  private NamedFiles() {}

  /// @param path below the root, folders and name
  public static IndexedFile of(long contentId, String root, String path) {
    return IndexedFile.named(
        contentId, Bytes.wrap(ByteBuffer.allocate(32).putLong(contentId).array()), root, path);
  }
}
