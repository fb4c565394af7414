package io.midicenter.indexer.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The threads of one stage: when the last one is done, the next stage's belt ends; when one fails,
/// everything halts.
final class StageThreads {
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger left;
  private final LongAdder cpuNanos = new LongAdder();

  /// @param whenDone runs once, after the last thread
  /// @param whenFailed runs with each failure, before `whenDone`
  StageThreads(
      String name,
      int count,
      Supplier<StageWork> work,
      Runnable whenDone,
      java.util.function.Consumer<Throwable> whenFailed) {
    left = new AtomicInteger(count);
    for (int i = 1; i <= count; i++) {
      StageWork mine = work.get();
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .name("import-" + name + "-" + i)
              .start(() -> {
                try {
                  mine.run();
                } catch (Throwable e) {
                  whenFailed.accept(e);
                } finally {
                  cpuNanos.add(cpuOfThisThread());
                  if (left.decrementAndGet() == 0) {
                    whenDone.run();
                  }
                }
              }));
    }
  }

  boolean isDone() {
    return left.get() == 0;
  }

  /// @param deadline of [System#nanoTime]
  /// @return true where all threads have ended
  boolean awaitEnd(long deadline) throws InterruptedException {
    for (Thread thread : threads) {
      long left = Math.max(0, deadline - System.nanoTime());
      if (!thread.join(Duration.ofNanos(left))) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return threads.size();
  }

  /// CPU seconds of the threads that have ended.
  double cpuSeconds() {
    return cpuNanos.sum() / 1e9;
  }

  private static long cpuOfThisThread() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    return bean.isCurrentThreadCpuTimeSupported() ? bean.getCurrentThreadCpuTime() : 0;
  }

  /// The first of several failures.
  static final class FirstFailure {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    void set(Throwable failure) {
      first.compareAndSet(null, failure);
    }

    @Nullable Throwable get() {
      return first.get();
    }
  }
}
