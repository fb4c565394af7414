package io.midicenter.analysis.time;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.Arrays;

/// The onsets of the first two minutes of music as a signal over seconds: each note is a Gaussian
/// of one bin's deviation, weighted by how much it tells of the beat. Masses are whole numbers, so
/// that equal notes may come in any order.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class OnsetTrain {
  /// Length of a bin.
  static final double BIN_SECONDS = 0.020;

  private static final double MOST_SECONDS = 120;
  private static final int REACH = 3;
  private static final int MOST_BINS = (int) (MOST_SECONDS / BIN_SECONDS) + 2 * REACH + 2;
  private static final double KICK = 1.3;
  private static final double SNARE = 1.6;
  private static final double OTHER_DRUM = 0.4;

  /// Positions inside a bin for which the Gaussian is tabulated.
  private static final int PHASES = 32;

  private static final double SCALE = 1024;
  private static final double[][] GAUSSIAN = new double[PHASES][2 * REACH + 1];

  static {
    for (int p = 0; p < PHASES; p++) {
      for (int i = -REACH; i <= REACH; i++) {
        double distance = i - (p + 0.5) / PHASES + 0.5;
        GAUSSIAN[p][i + REACH] = SCALE * StrictMath.exp(-distance * distance / 2);
      }
    }
  }

  private final Bass bass = new Bass();
  private final long[] mass = new long[MOST_BINS];
  private final float[] signal = new float[MOST_BINS];
  private int size;
  private int onsets;

  /// @param drums by part
  void load(NoteTable notes, TempoMap map, PartOrder parts, boolean[] drums) {
    Arrays.fill(mass, 0);
    size = 0;
    onsets = 0;
    if (notes.size == 0) {
      return;
    }
    bass.clear();
    for (int i = 0; i < notes.size; i++) {
      if (!drums[parts.part(i)]) {
        bass.add(notes.key[i]);
      }
    }
    double start = map.seconds(notes.on[0]);
    double last = 0;
    for (int i = 0; i < notes.size; i++) {
      double onset = map.seconds(notes.on[i]) - start;
      if (onset > MOST_SECONDS) {
        break;
      }
      double weight =
          drums[parts.part(i)]
              ? drumWeight(notes.key[i])
              : pitchedWeight(notes.key[i], map.seconds(notes.off[i]) - start - onset);
      add(onset / BIN_SECONDS, weight);
      last = onset;
      onsets++;
    }
    size = (int) (last / BIN_SECONDS) + 2 * REACH + 2;
    for (int i = 0; i < size; i++) {
      signal[i] = mass[i];
    }
  }

  private void add(double position, double weight) {
    int bin = (int) (position + 0.5);
    double[] shape = GAUSSIAN[(int) ((position + 0.5 - bin) * PHASES)];
    for (int i = Math.max(0, REACH - bin); i <= 2 * REACH; i++) {
      mass[bin + i - REACH] += Math.round(weight * shape[i]);
    }
  }

  /// Long notes and bass notes tend to stand on beats.
  private double pitchedWeight(int key, double seconds) {
    return (bass.holds(key) ? 1.5 : 1) * (0.3 + Math.min(1, seconds));
  }

  private static double drumWeight(int key) {
    return switch (key) {
      case 35, 36 -> KICK;
      case 37, 38, 39, 40 -> SNARE;
      default -> OTHER_DRUM;
    };
  }

  /// Bins [0, size); longer than that.
  float[] signal() {
    return signal;
  }

  /// Number of bins.
  int size() {
    return size;
  }

  /// Number of notes in the signal.
  int onsets() {
    return onsets;
  }

  double seconds() {
    return size * BIN_SECONDS;
  }
}
