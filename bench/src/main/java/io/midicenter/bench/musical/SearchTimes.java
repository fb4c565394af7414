package io.midicenter.bench.musical;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long searches of one thread took, by the clock and by its CPU. One thread.
final class SearchTimes {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Long> clock = new ArrayList<>();
  private final List<Long> cpu = new ArrayList<>();
  private long clockBegin;
  private long cpuBegin;

  void begin() {
    clockBegin = System.nanoTime();
    cpuBegin = threads.getCurrentThreadCpuTime();
  }

  void end() {
    clock.add(System.nanoTime() - clockBegin);
    cpu.add(threads.getCurrentThreadCpuTime() - cpuBegin);
  }

  /// What was measured since the last call.
  String take(String what) {
    String text =
        String.format(
            Locale.ROOT,
            "    %s, %,d searches in process, one thread, ms: %s; CPU %s",
            what,
            clock.size(),
            percentiles(clock),
            percentiles(cpu));
    clock.clear();
    cpu.clear();
    return text;
  }

  private static String percentiles(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "p50 %.1f, p95 %.1f, p99 %.1f",
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }
}
