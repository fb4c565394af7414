package io.midicenter.analysis.time;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.Smf;
import java.util.Arrays;

/// Accents on a grid of twelve steps a quarter: the weight of the notes that begin at each step,
/// its square root, smoothed over the neighbouring steps. Whole numbers, so that notes of one step
/// may come in any order and that sums are exact.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class AccentTrain {
  static final int STEPS_PER_QUARTER = 12;
  private static final int MOST_QUARTERS = 256;
  private static final int MOST_STEPS = MOST_QUARTERS * STEPS_PER_QUARTER + 1;
  private static final double KICK = 1;
  private static final double SNARE = 0.7;
  private static final double OTHER_DRUM = 0.3;

  /// Weights are kept in units of 1/1024; a step of weight 1 then counts 16 after smoothing.
  private static final double SCALE = 1024;

  /// Largest value of a step: the sum of the squares of all steps stays below 2³¹.
  private static final int LARGEST = 800;

  /// By velocity.
  private static final double[] LOUDNESS = new double[128];

  static {
    for (int v = 0; v < LOUDNESS.length; v++) {
      LOUDNESS[v] = 0.5 + v / 254.0;
    }
  }

  private final Bass bass = new Bass();
  private final long[] weight = new long[MOST_STEPS];
  private final int[] raw = new int[MOST_STEPS + 2];
  private final int[] accents = new int[MOST_STEPS];
  private int size;

  /// Takes the notes of the first 256 quarters of music; the file must have quarters and notes.
  void load(Smf smf) {
    NoteTable notes = smf.notes;
    int quarter = smf.ticksPerQuarter;
    int start = notes.on[0] - notes.on[0] % quarter;
    Arrays.fill(weight, 0, size, 0);
    size = 0;
    bass.clear();
    for (int i = 0; i < notes.size; i++) {
      if (!smf.drumLanes.get(notes.lane[i])) {
        bass.add(notes.key[i]);
      }
    }
    for (int i = 0; i < notes.size; i++) {
      long ticks = (long) notes.on[i] - start;
      int step = (int) ((double) ticks * STEPS_PER_QUARTER / quarter + 0.5);
      if (step >= MOST_STEPS) {
        break;
      }
      weight[step] += (long) (SCALE * weight(smf, i, quarter) + 0.5);
      size = step + 1;
    }
    smooth();
  }

  private double weight(Smf smf, int i, int quarter) {
    NoteTable notes = smf.notes;
    int key = notes.key[i];
    double length = Math.min(2, (double) (notes.off[i] - notes.on[i]) / quarter);
    double kind =
        smf.drumLanes.get(notes.lane[i])
            ? drumWeight(key)
            : (length + 0.3) * (bass.holds(key) ? 1.5 : 1);
    return kind * LOUDNESS[notes.velocity[i]];
  }

  private static double drumWeight(int key) {
    return switch (key) {
      case 35, 36 -> KICK;
      case 37, 38, 39, 40 -> SNARE;
      default -> OTHER_DRUM;
    };
  }

  private void smooth() {
    raw[0] = 0;
    for (int i = 0; i < size; i++) {
      raw[i + 1] = (int) Math.sqrt((double) weight[i]);
    }
    raw[size + 1] = 0;
    for (int i = 0; i < size; i++) {
      accents[i] = Math.min(LARGEST, (raw[i] + 2 * raw[i + 1] + raw[i + 2]) >> 2);
    }
  }

  /// Steps [0, size); longer than that.
  int[] accents() {
    return accents;
  }

  /// Number of steps, up to the last onset.
  int size() {
    return size;
  }

  double quarters() {
    return (double) size / STEPS_PER_QUARTER;
  }
}
