package io.midicenter.analysis.chords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What speaks for a chord: a log-linear model whose evidence is, for each pitch class counted from
/// the root, its share of the sounding time, whether it sounds at all, and whether it is the bass.
/// One set of weights serves all twelve roots. The weights were learnt as those of a conditional
/// random field (Lafferty, McCallum, Pereira, ICML 2001); `chord-weights.tsv` says from what.
///
/// A *state* is root × 13 + quality. Immutable, thread-safe.
final class ChordModel {
  /// Chords.
  static final int STATES = 12 * ChordCode.QUALITIES;

  /// Length of a row of states: a whole number of vectors.
  static final int STRIDE = 160;

  /// No chord is worse than this, and every row is filled up with it.
  private static final float NEVER = -1e6f;

  private static final String RESOURCE = "chord-weights.tsv";
  private static final ChordModel LEARNT = read();

  /// Where a frame speaks for nothing in particular, by state.
  final float[] bias = new float[STRIDE];

  /// By pitch class × [#STRIDE] + state: weight of all sounding time on that pitch class.
  final float[] share = new float[12 * STRIDE];

  /// By pitch class × [#STRIDE] + state: weight of its sounding at all.
  final float[] present = new float[12 * STRIDE];

  /// By pitch class × [#STRIDE] + state: weight of its being the lowest.
  final float[] bass = new float[12 * STRIDE];

  /// @param weights by quality, 37 each: bias, 12 shares, 12 presences, 12 basses, all from the
  ///   root upward
  ChordModel(float[][] weights) {
    for (int s = STATES; s < STRIDE; s++) {
      bias[s] = NEVER;
    }
    for (int root = 0; root < 12; root++) {
      for (int quality = 0; quality < ChordCode.QUALITIES; quality++) {
        int state = root * ChordCode.QUALITIES + quality;
        float[] w = weights[quality];
        bias[state] = w[0];
        for (int step = 0; step < 12; step++) {
          int at = (root + step) % 12 * STRIDE + state;
          share[at] = w[1 + step];
          present[at] = w[13 + step];
          bass[at] = w[25 + step];
        }
      }
    }
  }

  /// The model of the product.
  static ChordModel learnt() {
    return LEARNT;
  }

  private static ChordModel read() {
    float[][] weights = new float[ChordCode.QUALITIES][];
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
          float[] row = new float[fields.length - 1];
          for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(fields[i + 1]);
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
