package io.midicenter.analysis.chords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// What speaks for a chord: a log-linear model whose evidence is, for each pitch class counted from
/// the root, its share of the sounding time, whether it sounds at all, and whether it is the bass.
/// One set of weights serves all twelve roots. The weights were learnt as those of a conditional
/// random field (Lafferty, McCallum, Pereira, ICML 2001); `chord-weights.tsv` says from what.
///
/// A *state* is root × 13 + quality. Scores are whole numbers, 262,144 to one logit, so that sums
/// are exact and rows of them become vectors. Immutable, thread-safe.
final class ChordModel {
  /// Chords.
  static final int STATES = 12 * ChordCode.QUALITIES;

  /// Length of a row of states: a whole number of vectors.
  static final int STRIDE = 160;

  /// All of the sounding time, as a share.
  static final int WHOLE = 256;

  /// One logit.
  static final int LOGIT = 1024 * WHOLE;

  /// Row of [#base] for a frame whose lowest note is not known.
  static final int NO_BASS = 12;

  /// Row of [#share] and [#present] that speaks for nothing.
  static final int SILENT = 12;

  /// No chord is worse than this, and every row is filled up with it.
  private static final int NEVER = -1000 * LOGIT;

  private static final String RESOURCE = "chord-weights.tsv";
  private static final ChordModel LEARNT = read();

  /// By pitch class of the lowest note (or [#NO_BASS]) and state: what it speaks for.
  final int[][] base = new int[13][STRIDE];

  /// By pitch class and state: weight of a share of 1; [#WHOLE] is the largest share.
  final int[][] share = new int[13][STRIDE];

  /// By pitch class and state: weight of its sounding at all.
  final int[][] present = new int[13][STRIDE];

  /// @param weights by quality, 37 logits each: bias, 12 shares, 12 presences, 12 basses, all from
  ///   the root upward
  ChordModel(double[][] weights) {
    for (int[] row : base) {
      Arrays.fill(row, STATES, STRIDE, NEVER);
    }
    for (int root = 0; root < 12; root++) {
      for (int quality = 0; quality < ChordCode.QUALITIES; quality++) {
        int state = root * ChordCode.QUALITIES + quality;
        double[] w = weights[quality];
        base[NO_BASS][state] = whole(w[0], LOGIT);
        for (int step = 0; step < 12; step++) {
          int tone = (root + step) % 12;
          share[tone][state] = whole(w[1 + step], LOGIT / WHOLE);
          present[tone][state] = whole(w[13 + step], LOGIT);
          base[tone][state] = whole(w[0] + w[25 + step], LOGIT);
        }
      }
    }
  }

  private static int whole(double logits, int unit) {
    return (int) Math.rint(logits * unit);
  }

  /// The model of the product.
  static ChordModel learnt() {
    return LEARNT;
  }

  private static ChordModel read() {
    double[][] weights = new double[ChordCode.QUALITIES][];
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ChordModel.class.getResourceAsStream(RESOURCE), "no resource " + RESOURCE),
                StandardCharsets.UTF_8))) {
      int quality = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          double[] row = new double[fields.length - 1];
          for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(fields[i + 1]);
          }
          weights[quality++] = row;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new ChordModel(weights);
  }
}
