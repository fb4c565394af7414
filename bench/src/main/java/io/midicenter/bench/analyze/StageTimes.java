package io.midicenter.bench.analyze;

import io.midicenter.analysis.engine.Stage;
import io.midicenter.analysis.engine.StageClock;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;

/// CPU time of one thread by stage: other work on the machine does not count.
final class StageTimes implements StageClock {
  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private long last;

  void start() {
    last = cpu();
  }

  void clear() {
    nanos.clear();
  }

  @Override
  public void lap(Stage ended) {
    long now = cpu();
    nanos.merge(ended, now - last, Long::sum);
    last = now;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  long nanos(Stage stage) {
    return nanos.getOrDefault(stage, 0L);
  }
}
