package io.midicenter.bench.run;

import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/// Reads and hashes all files of a folder, one thread a core, as an import does it; the folder is
/// listed before. The first round may wait for the disk, the later ones read from its cache.
public final class HashBench {
  private static final int ROUNDS = 4;
  private static final int AT_ONCE = 256;

  private HashBench() {}

  private record Listed(Path path, long size, long modifiedNanos) {}

  /// @throws IOException if the folder cannot be listed
  public static void run(Path folder, Consumer<String> tell)
      throws IOException, InterruptedException {
    List<Listed> files = list(folder);
    long bytes = files.stream().mapToLong(Listed::size).sum();
    int threads = Runtime.getRuntime().availableProcessors();
    for (int round = 1; round <= ROUNDS; round++) {
      var failed = new LongAdder();
      long start = System.nanoTime();
      hash(files, threads, failed);
      double seconds = (System.nanoTime() - start) / 1e9;
      tell.accept(
          String.format(
              Locale.ROOT,
              "round %d: %,d files (%d not readable), mean %,d bytes, %d threads: %.2f s = %,.0f files/s, %.0f MB/s",
              round,
              files.size(),
              failed.sum(),
              bytes / Math.max(1, files.size()),
              threads,
              seconds,
              files.size() / seconds,
              bytes / seconds / 1e6));
    }
  }

  private static void hash(List<Listed> files, int threads, LongAdder failed)
      throws InterruptedException {
    var next = new AtomicInteger();
    var workers = new ArrayList<Thread>();
    for (int i = 1; i <= threads; i++) {
      workers.add(
          Thread.ofPlatform()
              .name("hash-" + i)
              .start(() -> {
                for (int from = next.getAndAdd(AT_ONCE);
                    from < files.size();
                    from = next.getAndAdd(AT_ONCE)) {
                  for (Listed file : files.subList(from, Math.min(files.size(), from + AT_ONCE))) {
                    if (ContentHash.ofFile(file.path, file.size, file.modifiedNanos) == null) {
                      failed.increment();
                    }
                  }
                }
              }));
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private static List<Listed> list(Path folder) throws IOException {
    var files = new ArrayList<Listed>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(
                  new Listed(
                      file,
                      attributes.size(),
                      attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
