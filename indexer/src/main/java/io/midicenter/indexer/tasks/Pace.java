package io.midicenter.indexer.tasks;

/// Units per second over the last ten seconds. Not for several threads.
public final class Pace {
  private static final int SAMPLES = 21;
  private static final long EVERY_NANOS = 500_000_000L;

  private final long[] times = new long[SAMPLES];
  private final long[] counts = new long[SAMPLES];
  private int samples;

  /// Notes that `done` units are finished at `nanoTime`; samples nearer than half a second to the
  /// last one are left out.
  public void at(long nanoTime, long done) {
    if (samples > 0 && nanoTime - times[(samples - 1) % SAMPLES] < EVERY_NANOS) {
      return;
    }
    times[samples % SAMPLES] = nanoTime;
    counts[samples % SAMPLES] = done;
    samples++;
  }

  /// 0 until two samples are there.
  public double perSecond() {
    if (samples < 2) {
      return 0;
    }
    int last = (samples - 1) % SAMPLES;
    int first = samples <= SAMPLES ? 0 : samples % SAMPLES;
    long nanos = times[last] - times[first];
    return nanos <= 0 ? 0 : (counts[last] - counts[first]) * 1e9 / nanos;
  }
}
