package io.midicenter.indexer.archive;

import io.midicenter.indexer.scan.ArchiveKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/// Unpacks what one stream was packed with; several packed parts behind each other count as one.
final class PackedStream {
  private static final int XZ_MEMORY_KIB = 256 << 10;

  private PackedStream() {}

  static InputStream open(Source source, ArchiveKind.Packing packing) throws IOException {
    InputStream in = new BufferedInputStream(source.stream(), 1 << 14);
    return switch (packing) {
      case NONE -> in;
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(XZ_MEMORY_KIB)
              .get();
      case ZSTD -> new ZstdCompressorInputStream(in);
    };
  }

  /// One packed file: its only member has its name without the last ending.
  static void readOne(Source source, ArchiveKind.Packing packing, Level level)
      throws IOException, InterruptedException {
    String name = source.name().substring(0, source.name().lastIndexOf('.'));
    level.entry(
        new Entry(
            EntryNames.clean(name),
            null,
            () -> level.budget().counted(open(source, packing), source::consumed)));
  }
}
