package io.midicenter.api.files;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.indexer.archive.ArchiveReader;
import io.midicenter.indexer.archive.MemberName;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the bytes of a content from one of its places, and never others: the place must lie below
/// its root once every link is followed, be a regular file of bounded size, or a member of such an
/// archive, and have the hash that is the content's id.
final class StoredBytes {
  /// Largest file that is read.
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private StoredBytes() {}

  /// What a place turned out to hold.
  sealed interface Found {
    /// The bytes of the id.
    @SuppressWarnings("ArrayRecordComponent") // sent as they are, never compared
    record Right(byte[] bytes) implements Found {}

    /// There is a file, but not with these bytes.
    record Changed() implements Found {}

    /// No file that may be read.
    record Unreadable() implements Found {}
  }

  static Found read(ContentPath place, Bytes id) {
    ContentPath.Member member = place.member();
    return member == null
        ? read(place.root(), place.file(), id)
        : read(place.root(), place.file(), MemberName.of(member.path(), member.raw()), id);
  }

  /// A member that is not there any more, or cannot be read, counts as changed: the archive did.
  private static Found read(Path root, Path archive, MemberName member, Bytes id) {
    try {
      Path real = archive.toRealPath();
      if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
        return new Found.Unreadable();
      }
      byte[] bytes = ArchiveReader.member(archive, member);
      return bytes != null && ContentHash.of(bytes).equals(id)
          ? new Found.Right(bytes)
          : new Found.Changed();
    } catch (IOException e) {
      return new Found.Unreadable();
    }
  }

  static Found read(Path root, Path file, Bytes id) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
        return new Found.Unreadable();
      }
      byte[] bytes;
      try (var in = Files.newInputStream(real)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      return bytes.length <= MAX_BYTES && ContentHash.of(bytes).equals(id)
          ? new Found.Right(bytes)
          : new Found.Changed();
    } catch (IOException e) {
      return new Found.Unreadable();
    }
  }
}
