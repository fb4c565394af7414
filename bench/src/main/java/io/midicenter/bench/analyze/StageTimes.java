package io.midicenter.bench.analyze;

import io.midicenter.analysis.engine.Stage;
import io.midicenter.analysis.engine.StageClock;
import java.util.EnumMap;
import java.util.Map;

/// Wall time of one thread by stage.
final class StageTimes implements StageClock {
  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private long last;

  void start() {
    last = System.nanoTime();
  }

  void clear() {
    nanos.clear();
  }

  @Override
  public void lap(Stage ended) {
    long now = System.nanoTime();
    nanos.merge(ended, now - last, Long::sum);
    last = now;
  }

  long nanos(Stage stage) {
    return nanos.getOrDefault(stage, 0L);
  }
}
