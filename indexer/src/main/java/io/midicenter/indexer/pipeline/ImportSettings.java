package io.midicenter.indexer.pipeline;

/// How an import uses the machine.
///
/// @param workers analysis threads, one a core
/// @param readers threads that wait for disks
public record ImportSettings(int workers, int readers, BatchSize batch) {
  private static final long HEAP_PER_WORKER = 64L << 20;

  public ImportSettings {
    if (workers < 1 || readers < 1) {
      throw new IllegalArgumentException(
          "%d workers and %d readers: both must be at least 1".formatted(workers, readers));
    }
  }

  /// As many workers as cores, fewer in a small heap, and two readers.
  public static ImportSettings standard() {
    int cores = Runtime.getRuntime().availableProcessors();
    long byHeap = Runtime.getRuntime().maxMemory() / HEAP_PER_WORKER;
    return new ImportSettings((int) Math.max(1, Math.min(cores, byHeap)), 2, BatchSize.STANDARD);
  }
}
