package io.midicenter.bench.run;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.engine.Fusion;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchWriter;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.Reading;
import io.midicenter.catalog.write.RootScan;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An import without its analysis: folders are listed and compared with the rows, files are read
/// and hashed by two threads, and one thread writes batches of 2,000 into a fresh library. Every
/// content gets the facts of the first file, so that each has a row of its analysis; there is no
/// index.
///
/// *Threads:* one folder lister, two readers, one writer, joined by bounded queues.
public final class RowsBench {
  private static final int READERS = 2;
  private static final int BATCH = 2_000;
  private static final int QUEUE = 4_000;

  private final Path folder;
  private final BlockingQueue<Optional<DiskFile>> listed = new ArrayBlockingQueue<>(QUEUE);
  private final BlockingQueue<Optional<NewFile>> hashed = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Reading facts;

  private RowsBench(Path folder, Reading facts) {
    this.folder = folder;
    this.facts = facts;
  }

  /// Runs twice, each into a fresh library: the first warms the program up.
  ///
  /// @throws IOException if the folder cannot be listed, or holds no MIDI file
  public static void run(Path folder, Path scratch, Consumer<String> tell)
      throws IOException, InterruptedException {
    Reading facts = facts(folder);
    for (String name : List.of("cold", "warm")) {
      Path home = scratch.resolve("rows-" + name);
      try (Database database = Database.open(DatabaseConfig.embedded(home))) {
        Catalog catalog = Catalog.open(database);
        ProcessTimes before = ProcessTimes.now(home);
        long start = System.nanoTime();
        long files = new RowsBench(folder, facts).write(catalog);
        double seconds = (System.nanoTime() - start) / 1e9;
        ProcessTimes used = ProcessTimes.now(home).since(before);
        tell.accept(
            String.format(
                Locale.ROOT,
                "%s: %,d files listed, hashed and in rows, without analysis, in %.1f s = %,.0f files/s; CPU program %.1f s, PostgreSQL %.1f s",
                name,
                files,
                seconds,
                files / seconds,
                used.program(),
                used.postgres()));
      }
    }
  }

  /// Facts of the first file that has any.
  private static Reading facts(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        if (new Analyzer().analyze(bytes, 0, bytes.length, Limits.DEFAULT)
            instanceof Outcome.Analysed(var analysis)) {
          FusionInput input = AnalysisRow.fusionInput(analysis);
          Fused fused = Fusion.fuse(input, List.of());
          return new Reading.Analysed(AnalysisRow.of(analysis, input, fused));
        }
      }
    }
    throw new IOException(folder + ": holds no MIDI file");
  }

  /// @return files in rows
  private long write(Catalog catalog) throws InterruptedException {
    Root root = catalog.addRoot(folder);
    RootScan scan = catalog.scan(root, true, false);
    var threads = new ArrayList<Thread>();
    threads.add(start("list", () -> list(root, scan)));
    for (int i = 0; i < READERS; i++) {
      threads.add(start("read-" + i, this::hash));
    }
    long files = 0;
    var seen = new HashSet<Bytes>();
    BatchWriter writer = catalog.newWriter(() -> false);
    var batch = new ArrayList<NewFile>();
    int ended = 0;
    while (ended < READERS) {
      NewFile file = hashed.take().orElse(null);
      if (file == null) {
        ended++;
      } else {
        batch.add(
            seen.add(file.blake3())
                ? file
                : new NewFile(file.at(), file.blake3(), file.sizeBytes(), new Reading.Known()));
      }
      if (batch.size() == BATCH || ended == READERS) {
        writer.write(new Batch(batch, List.of(), null));
        files += batch.size();
        batch.clear();
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    scan.finish(null, false);
    Throwable wrong = failure.get();
    if (wrong != null) {
      throw new IllegalStateException("the files could not be read", wrong);
    }
    return files;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private Thread start(String name, Work work) {
    return Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try {
            work.run();
          } catch (Exception | Error e) {
            failure.compareAndSet(null, e);
          }
        });
  }

  private void list(Root root, RootScan scan) throws IOException, InterruptedException {
    try {
      list(root, scan, folder);
    } finally {
      for (int i = 0; i < READERS; i++) {
        listed.put(Optional.empty());
      }
    }
  }

  private void list(Root root, RootScan scan, Path directory)
      throws IOException, InterruptedException {
    String below = folder.relativize(directory).toString().replace('\\', '/');
    var folders = new ArrayList<Path>();
    var files = new ArrayList<DiskFile>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        var attributes =
            Files.readAttributes(entry, java.nio.file.attribute.BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          folders.add(entry);
        } else {
          files.add(
              new DiskFile(
                  root.rootId(),
                  below,
                  entry.getFileName().toString(),
                  null,
                  attributes.size(),
                  attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS)));
        }
      }
    }
    for (DiskFile file : scan.compare(below, files, true)) {
      listed.put(Optional.of(file));
    }
    for (Path each : folders) {
      list(root, scan, each);
    }
  }

  private void hash() throws InterruptedException {
    try {
      for (DiskFile at = listed.take().orElse(null); at != null; at = listed.take().orElse(null)) {
        Bytes hash =
            ContentHash.ofFile(folder.resolve(at.path()), at.sizeBytes(), at.modifiedNanos());
        if (hash != null) {
          hashed.put(Optional.of(new NewFile(at, hash, (int) at.sizeBytes(), facts)));
        }
      }
    } finally {
      hashed.put(Optional.empty());
    }
  }
}
