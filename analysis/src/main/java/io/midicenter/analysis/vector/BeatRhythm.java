package io.midicenter.analysis.vector;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.SimilarityVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rhythm of a vector by the pattern of the drums: how often each of 16 steps of the bar is hit
/// by kick, snare, closed hat, other cymbals and toms, less the mean, a lane counting by the root
/// of its share, in the 24 directions in which patterns differ most (principal components). Music
/// without drums is put into the same directions: what is low as kick, what else sounds as hat.
///
/// It needs nothing but what rows hold, so an index can be made with it again.
///
/// *Threads:* any; pure.
public final class BeatRhythm {
  private static final String TABLE = "beat-projection.tsv";
  private static final int STEPS = 16;
  private static final int GROUPS = 5;
  private static final int POSITIONS = 8;
  private static final int HAT = 2;
  private static final int OTHER = 2;
  private static final int FEWEST_HITS = 4;

  /// By number of the lane.
  private static final int[] GROUP = {0, 1, 2, 3, 4, 4, 4, 3, 3};

  private static final double[][] DIRECTIONS = table();

  private BeatRhythm() {}

  /// The vector with this rhythm; without the aspect where there is nothing to say.
  ///
  /// @param drums null without a drum part
  public static SimilarityVector in(SimilarityVector vector, @Nullable DrumAnalysis drums) {
    double[] pattern = drums == null ? null : pattern(drums);
    if (pattern == null && !Aspect.RHYTHM.isIn(vector.aspects())) {
      return vector;
    }
    double[] along = project(pattern == null ? pattern(vector) : pattern);
    byte[] values = vector.values().toArray();
    Arrays.fill(values, Aspect.RHYTHM.first(), Aspect.RHYTHM.end(), (byte) 0);
    boolean present = Vectors.scale(along, Aspect.RHYTHM, values);
    int aspects = vector.aspects() & ~Aspect.RHYTHM.bit | (present ? Aspect.RHYTHM.bit : 0);
    return aspects == 0 ? SimilarityVector.NONE : new SimilarityVector(Bytes.wrap(values), aspects);
  }

  /// Null with too few hits.
  private static double @Nullable [] pattern(DrumAnalysis drums) {
    double[] hits = new double[GROUPS * STEPS];
    double[] ofGroup = new double[GROUPS];
    double all = 0;
    for (int bar = 0; bar < drums.bars(); bar++) {
      for (DrumLane lane : DrumLane.values()) {
        int group = GROUP[lane.number()];
        int mask = drums.mask(bar, lane);
        for (int step = 0; step < drums.stepsPerBar(); step++) {
          if ((mask >> step & 1) == 1) {
            hits[group * STEPS + step * STEPS / drums.stepsPerBar()]++;
            ofGroup[group]++;
            all++;
          }
        }
      }
    }
    if (all < FEWEST_HITS) {
      return null;
    }
    for (int i = 0; i < hits.length; i++) {
      double group = ofGroup[i / STEPS];
      hits[i] = group == 0 ? 0 : (hits[i] / group - 1.0 / STEPS) * Math.sqrt(group / all);
    }
    return hits;
  }

  /// Of what the notes alone say: eight positions of what is low, of other drums and of the rest.
  private static double[] pattern(SimilarityVector vector) {
    double[] pattern = new double[GROUPS * STEPS];
    for (int position = 0; position < POSITIONS; position++) {
      int step = position * STEPS / POSITIONS;
      int at = Aspect.RHYTHM.first() + position;
      pattern[step] = vector.values().at(at);
      pattern[HAT * STEPS + step] = vector.values().at(at + OTHER * POSITIONS);
    }
    return pattern;
  }

  private static double[] project(double[] pattern) {
    double[] along = new double[DIRECTIONS.length];
    for (int i = 0; i < along.length; i++) {
      for (int k = 0; k < pattern.length; k++) {
        along[i] += DIRECTIONS[i][k] * pattern[k];
      }
    }
    return along;
  }

  private static double[][] table() {
    try (InputStream in =
        Objects.requireNonNull(BeatRhythm.class.getResourceAsStream(TABLE), "no " + TABLE)) {
      List<String> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      double[][] table = new double[rows.size()][GROUPS * STEPS];
      for (int i = 0; i < table.length; i++) {
        String[] cells = rows.get(i).split("\t", -1);
        for (int k = 0; k < table[i].length; k++) {
          table[i][k] = Integer.parseInt(cells[k]);
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + TABLE + " failed", e);
    }
  }
}
