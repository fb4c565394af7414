package io.midicenter.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A real folder on a disk that can fail at random, be full, or lose its power. After a crash only
/// what was synced is certain: a file that was not may be gone, cut short, or hold other bytes, and
/// a name that was not made durable may be the one before. Safe for all threads; the faults come
/// from one.
final class FailingDisk extends FilterDirectory {
  private final Path folder;
  private final Random random;
  private final Set<String> unsynced = new HashSet<>();

  /// New name → the one before.
  private final Map<String, String> renamed = new HashMap<>();

  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private volatile double errorRate;
  private volatile boolean crashed;

  FailingDisk(Path folder, Random random) throws IOException {
    super(FSDirectory.open(folder));
    this.folder = folder;
    this.random = new Random(random.nextLong());
  }

  /// From now on one operation in `1 / rate` fails.
  void failAtRandom(double rate) {
    errorRate = rate;
  }

  /// From now on no more than `bytes` can be written.
  void fill(long bytes) {
    room.set(bytes);
  }

  /// From now on nothing can be written.
  void crash() {
    crashed = true;
  }

  /// A new disk, or the old one after a crash with what it kept. No index is open on it.
  synchronized void heal() throws IOException {
    if (crashed) {
      forget();
    }
    errorRate = 0;
    room.set(Long.MAX_VALUE);
    crashed = false;
    unsynced.clear();
    renamed.clear();
  }

  private void forget() throws IOException {
    for (Map.Entry<String, String> name : renamed.entrySet()) {
      if (random.nextBoolean() && Files.exists(folder.resolve(name.getKey()))) {
        Files.move(folder.resolve(name.getKey()), folder.resolve(name.getValue()));
      }
    }
    for (String name : List.copyOf(unsynced)) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        forget(file);
      }
    }
  }

  private void forget(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(4)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case 2 -> Files.write(file, new byte[bytes.length]);
      default -> {
        // it had been written after all
      }
    }
  }

  private synchronized void work() throws IOException {
    write(0);
    if (errorRate > 0 && random.nextDouble() < errorRate) {
      throw new IOException("the disk reports an error");
    }
  }

  /// Without errors at random: bytes are written by the million.
  private void write(long bytes) throws IOException {
    if (crashed) {
      throw new IOException("the power is off");
    }
    if (room.addAndGet(-bytes) < 0 && bytes > 0) {
      throw new IOException("no space is left on the disk");
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    work();
    IndexOutput output = super.createOutput(name, context);
    synchronized (this) {
      unsynced.add(name);
    }
    return new FilterIndexOutput("on a failing disk: " + name, name, output) {
      @Override
      public void writeByte(byte b) throws IOException {
        FailingDisk.this.write(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        FailingDisk.this.write(length);
        super.writeBytes(bytes, offset, length);
      }
    };
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    work();
    super.sync(names);
    synchronized (this) {
      unsynced.removeAll(names);
    }
  }

  @Override
  public void rename(String source, String target) throws IOException {
    work();
    super.rename(source, target);
    synchronized (this) {
      if (unsynced.remove(source)) {
        unsynced.add(target);
      }
      renamed.put(target, source);
    }
  }

  @Override
  public void syncMetaData() throws IOException {
    work();
    super.syncMetaData();
    synchronized (this) {
      renamed.clear();
    }
  }

  @Override
  public void deleteFile(String name) throws IOException {
    work();
    super.deleteFile(name);
    synchronized (this) {
      unsynced.remove(name);
    }
  }

  /// It outlives every index on it.
  @Override
  public void close() {}
}
