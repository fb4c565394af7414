package io.midicenter.indexer.archive;

import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;

/// Why something was not read, as people and programs are told.
record ArchiveFault(String code, String detail) {
  static final String LIMIT = "ARCHIVE_LIMIT";
  static final String ENCRYPTED = "ARCHIVE_ENCRYPTED";
  static final String DAMAGED = "ARCHIVE_DAMAGED";
  static final String UNSUPPORTED = "ARCHIVE_UNSUPPORTED";
  static final String NESTED = "ARCHIVE_NESTED";
  static final String NO_TOOL = "ARCHIVE_NO_TOOL";
  static final String READ = "READ_FAILED";

  static final ArchiveFault LOCKED =
      new ArchiveFault(ENCRYPTED, "Protected by a password: unpack it, and import the folder.");

  /// An archive that costs more than it may.
  static final class Limit extends IOException {
    private static final long serialVersionUID = 1;

    Limit(String message) {
      super(message);
    }
  }

  /// The disk failed, not the archive.
  static final class Disk extends IOException {
    private static final long serialVersionUID = 1;

    Disk(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// A program that reads this format is not installed.
  static final class NoTool extends IOException {
    private static final long serialVersionUID = 1;

    NoTool(String message) {
      super(message);
    }
  }

  static ArchiveFault of(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Limit limit -> {
          return new ArchiveFault(LIMIT, String.valueOf(limit.getMessage()));
        }
        case MemoryLimitException _, org.tukaani.xz.MemoryLimitException _ -> {
          return new ArchiveFault(LIMIT, "Unpacking it needs too much memory.");
        }
        case Disk disk -> {
          return new ArchiveFault(READ, "Reading failed: " + disk.getMessage());
        }
        case NoTool tool -> {
          return new ArchiveFault(NO_TOOL, String.valueOf(tool.getMessage()));
        }
        case PasswordRequiredException _ -> {
          return LOCKED;
        }
        case UnsupportedZipFeatureException zip -> {
          return zip.getFeature().equals(UnsupportedZipFeatureException.Feature.ENCRYPTION)
              ? LOCKED
              : new ArchiveFault(UNSUPPORTED, String.valueOf(zip.getMessage()));
        }
        default -> {}
      }
    }
    return new ArchiveFault(DAMAGED, "The archive is damaged: " + e.getMessage());
  }
}
