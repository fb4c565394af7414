package io.midicenter.catalog.facts;

import io.midicenter.analysis.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.Blake3;
import org.jspecify.annotations.Nullable;

/// Sixteen bytes that stand for a path in unique indexes, which refuse entries above 2,704 bytes:
/// the first 16 bytes of BLAKE3(root id, 0x00, path below the root, 0x00, raw form).
public final class PathKey {
  private PathKey() {}

  /// What stands for the path of an archive's member: the doubled slash keeps it apart from every
  /// file.
  ///
  /// @param archive path below the root
  public static String member(String archive, String name) {
    return archive + "!//" + name;
  }

  /// The key of a folder, or of an archive, which may have the path that a folder had before.
  public static Bytes ofDir(int rootId, String path, boolean archive) {
    return of(rootId, archive ? member(path, "") : path);
  }

  /// @param path below the root; empty for the root itself
  public static Bytes of(int rootId, String path) {
    return of(rootId, path, null);
  }

  /// @param rawUri tells files apart whose names are no text and so look alike; null for the others
  public static Bytes of(int rootId, String path, @Nullable String rawUri) {
    byte[] text =
        (rootId + "\0" + path + "\0" + (rawUri == null ? "" : rawUri))
            .getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(Arrays.copyOf(Blake3.hash(text), 16));
  }
}
