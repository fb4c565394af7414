package io.midicenter.api.files;

import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.catalog.read.FilePages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Finds the bytes of a content at the first of its places that still holds them.
///
/// *Threads:* any; at most [#MAX_AT_ONCE] reads at once, more are OVERLOADED.
public final class ContentReader {
  /// Files that are read at once, for downloads and notes together.
  public static final int MAX_AT_ONCE = 8;

  private final FilePages pages;
  private final Consumer<ContentPath> changed;
  private final Semaphore reads = new Semaphore(MAX_AT_ONCE);

  /// @param changed told of a place whose file has other bytes than the id says
  public ContentReader(FilePages pages, Consumer<ContentPath> changed) {
    this.pages = pages;
    this.changed = changed;
  }

  /// The bytes of a content, empty where no place holds them any more.
  ///
  /// @throws ProblemException where too many files are read at once
  public Optional<byte[]> find(Bytes id) {
    try {
      return Optional.of(read(id).bytes());
    } catch (ProblemException e) {
      if (e.code() == ProblemCode.CONTENT_GONE || e.code() == ProblemCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// What was read, and the name it has there.
  @SuppressWarnings("ArrayRecordComponent") // sent as they are, never compared
  record Content(byte[] bytes, String name) {}

  Content read(Bytes id) {
    if (!reads.tryAcquire()) {
      throw new ProblemException(ProblemCode.OVERLOADED, "too many files are being read")
          .retryAfterSeconds(1);
    }
    try {
      List<ContentPath> places = pages.presentPaths(id);
      if (places.isEmpty() && !pages.exists(id)) {
        throw FileId.unknown();
      }
      for (ContentPath place : places) {
        switch (StoredBytes.read(place, id)) {
          case StoredBytes.Found.Right(byte[] bytes) -> {
            return new Content(bytes, place.name());
          }
          case StoredBytes.Found.Changed _ -> changed.accept(place);
          case StoredBytes.Found.Unreadable _ -> {}
        }
      }
      throw new ProblemException(
          ProblemCode.CONTENT_GONE, "no file on this machine holds these bytes any more");
    } finally {
      reads.release();
    }
  }
}
