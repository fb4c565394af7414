package io.midicenter.analysis.smf;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What the thread of a test has used: its own time, so that a busy machine fails no test.
final class Cost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Cost() {}

  /// Nanoseconds of processor time of this thread.
  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /// Bytes this thread has allocated.
  static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
