package io.midicenter.indexer.scan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an archive's name says it is: how its members lie in it, and what is packed around them.
public record ArchiveKind(Container container, Packing packing) {

  public enum Container {
    ZIP,
    SEVEN_ZIP,
    TAR,
    RAR,
    /// One packed MIDI file, such as `x.mid.gz`.
    SINGLE
  }

  public enum Packing {
    NONE(""),
    GZIP("gz"),
    XZ("xz"),
    ZSTD("zst"),
    BZIP2("bz2");

    final String ending;

    Packing(String ending) {
      this.ending = ending;
    }
  }

  /// By the ending of a file's name, in any letter case; null for what is no archive.
  public static @Nullable ArchiveKind of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 1) {
      return null;
    }
    return switch (name.substring(dot + 1)) {
      case "zip" -> new ArchiveKind(Container.ZIP, Packing.NONE);
      case "7z" -> new ArchiveKind(Container.SEVEN_ZIP, Packing.NONE);
      case "rar" -> new ArchiveKind(Container.RAR, Packing.NONE);
      case "tar" -> new ArchiveKind(Container.TAR, Packing.NONE);
      case "tgz" -> new ArchiveKind(Container.TAR, Packing.GZIP);
      case "txz" -> new ArchiveKind(Container.TAR, Packing.XZ);
      case "tzst" -> new ArchiveKind(Container.TAR, Packing.ZSTD);
      case "tbz", "tbz2" -> new ArchiveKind(Container.TAR, Packing.BZIP2);
      case "gz" -> packed(name.substring(0, dot), Packing.GZIP);
      case "xz" -> packed(name.substring(0, dot), Packing.XZ);
      case "zst" -> packed(name.substring(0, dot), Packing.ZSTD);
      case "bz2" -> packed(name.substring(0, dot), Packing.BZIP2);
      default -> null;
    };
  }

  private static @Nullable ArchiveKind packed(String inner, Packing packing) {
    if (inner.endsWith(".tar") && inner.length() > ".tar".length()) {
      return new ArchiveKind(Container.TAR, packing);
    }
    return FileNames.looksLikeMidi(inner) ? new ArchiveKind(Container.SINGLE, packing) : null;
  }

  /// As its column holds it: `zip`, `tar.gz`, `gz` …
  public String word() {
    String outer = packing.ending;
    return switch (container) {
      case ZIP -> "zip";
      case SEVEN_ZIP -> "7z";
      case RAR -> "rar";
      case TAR -> outer.isEmpty() ? "tar" : "tar." + outer;
      case SINGLE -> outer;
    };
  }
}
