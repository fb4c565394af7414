package io.midicenter.indexer.archive;

import io.midicenter.indexer.scan.ArchiveKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the MIDI files inside an archive without unpacking it to disk.
///
/// *Threads:* safe for all; each reading uses the calling thread. *Errors:* whatever is wrong with
/// an archive is told to the visitor; nothing is thrown but what the visitor throws.
public final class ArchiveReader {
  private static final RarPrograms SYSTEM = new RarPrograms("bsdtar");

  private ArchiveReader() {}

  /// @param archive a file whose name [ArchiveKind] knows
  public static ArchiveSummary read(Path archive, ArchiveLimits limits, MemberVisitor visitor)
      throws InterruptedException {
    return read(archive, limits, visitor, SYSTEM);
  }

  /// Whether the programs of the system that some formats need are installed now.
  public static boolean readsEverything() {
    return SYSTEM.isInstalled();
  }

  static ArchiveSummary read(
      Path archive, ArchiveLimits limits, MemberVisitor visitor, RarPrograms rar)
      throws InterruptedException {
    var walk = new Walk(limits, visitor, rar);
    try {
      return read(archive, walk);
    } catch (Walk.VisitorFailed e) {
      throw e.failure();
    }
  }

  private static ArchiveSummary read(Path archive, Walk walk) throws InterruptedException {
    String name = String.valueOf(archive.getFileName());
    ArchiveKind kind = ArchiveKind.of(name);
    if (kind == null) {
      throw new IllegalArgumentException(name + " is no archive");
    }
    ArchiveSummary.End failed = null;
    try (Source source = Source.of(archive)) {
      walk.read(source, kind, "", 0);
    } catch (Walk.VisitorFailed e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      ArchiveFault fault = ArchiveFault.of(e);
      walk.problem("", fault);
      failed =
          switch (fault.code()) {
            case ArchiveFault.NO_TOOL -> ArchiveSummary.End.NO_TOOL;
            case ArchiveFault.READ -> ArchiveSummary.End.INTERRUPTED;
            default -> ArchiveSummary.End.PARTIAL;
          };
    }
    return new ArchiveSummary(walk.members(), end(walk, failed));
  }

  private static ArchiveSummary.End end(Walk walk, ArchiveSummary.@Nullable End failed) {
    if (walk.stopped()) {
      return ArchiveSummary.End.STOPPED;
    }
    if (failed != null) {
      return failed;
    }
    return walk.partial() ? ArchiveSummary.End.PARTIAL : ArchiveSummary.End.COMPLETE;
  }

  /// The bytes of one member, or null where the archive, or the member in it, cannot be read.
  public static byte @Nullable [] member(Path archive, MemberName wanted) {
    List<byte[]> found = new ArrayList<>(1);
    try {
      read(
          archive,
          ArchiveLimits.STANDARD,
          new MemberVisitor() {
            @Override
            public boolean opens(String path) {
              return wanted.path().startsWith(path);
            }

            @Override
            public boolean wants(MemberName name) {
              return name.equals(wanted);
            }

            @Override
            public boolean member(MemberName name, long modifiedNanos, byte[] bytes) {
              found.add(bytes);
              return false;
            }

            @Override
            public void problem(String path, String code, String detail) {
              // what cannot be read is not there
            }
          });
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of the program is interrupted", e);
    }
    return found.isEmpty() ? null : found.getFirst();
  }
}
