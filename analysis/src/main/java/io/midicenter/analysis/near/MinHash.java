package io.midicenter.analysis.near;

import io.midicenter.analysis.MelodyLine;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fingerprint of the lines of a piece by min-wise hashing (Broder 1997): the share of equal values
/// of two prints estimates the share of shingles that both pieces have. A shingle is four notes of
/// a line in a row: three intervals and two classes of how their times change. Key and tempo do not
/// matter.
///
/// *Threads:* any; pure.
public final class MinHash {
  /// Values of a print.
  public static final int VALUES = 96;

  /// Stretches of a print: pieces that share one whole are compared.
  public static final int BANDS = 16;

  static final int ROWS = VALUES / BANDS;

  /// Pieces with fewer shingles say too little.
  static final int FEWEST_SHINGLES = 12;

  private static final int NOTES = 4;
  private static final long UNISON = 40;
  private static final int CLASSES = 5;

  /// Ratios of two times in eighths of an octave: limits of five classes.
  private static final int SMALL = 3;

  private static final int LARGE = 9;
  private static final int[] FACTORS = new int[VALUES];
  private static final int[] SUMMANDS = new int[VALUES];

  static {
    long seed = 0x6D69646963656E74L;
    for (int i = 0; i < VALUES; i++) {
      seed += 0x9E3779B97F4A7C15L;
      long mixed = mix(seed);
      FACTORS[i] = (int) mixed | 1;
      SUMMANDS[i] = (int) (mixed >>> Integer.SIZE);
    }
  }

  private MinHash() {}

  /// The print of a piece, null where its lines have too few shingles.
  public static short @Nullable [] of(List<MelodyLine> lines) {
    int[] shingles = shingles(lines);
    if (shingles.length < FEWEST_SHINGLES) {
      return null;
    }
    int[] least = new int[VALUES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      for (int i = 0; i < VALUES; i++) {
        least[i] = Math.min(least[i], FACTORS[i] * shingle + SUMMANDS[i]);
      }
    }
    short[] print = new short[VALUES];
    for (int i = 0; i < VALUES; i++) {
      print[i] = (short) least[i];
    }
    return print;
  }

  /// Estimate of the share of shingles that two pieces have in common, 0..1.
  public static double likeness(short[] a, short[] b) {
    int equal = 0;
    for (int i = 0; i < VALUES; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / VALUES;
  }

  /// A number for the values of one band.
  static long band(short[] print, int band) {
    long hash = band + 1L;
    for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
      hash = mix(hash ^ print[i] & 0xFFFFL);
    }
    return hash;
  }

  /// Distinct, ascending.
  private static int[] shingles(List<MelodyLine> lines) {
    int most = 0;
    for (MelodyLine line : lines) {
      most += Math.max(0, line.pitches().size() - NOTES + 1);
    }
    int[] all = new int[most];
    int size = 0;
    for (MelodyLine line : lines) {
      for (int i = 0; i + NOTES <= line.pitches().size(); i++) {
        all[size++] = shingle(line, i);
      }
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  private static int shingle(MelodyLine line, int from) {
    long code = 1;
    for (int i = from; i + 1 < from + NOTES; i++) {
      code = code * 256 + (line.pitches().at(i + 1) - line.pitches().at(i)) + UNISON;
    }
    for (int i = from; i + 2 < from + NOTES; i++) {
      int ratio = (line.intervals().at(i + 1) & 0xFF) - (line.intervals().at(i) & 0xFF);
      code = code * CLASSES + ratioClass(ratio);
    }
    return (int) mix(code);
  }

  private static int ratioClass(int eighths) {
    return eighths < -LARGE
        ? 0
        : eighths < -SMALL ? 1 : eighths <= SMALL ? 2 : eighths <= LARGE ? 3 : 4;
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
