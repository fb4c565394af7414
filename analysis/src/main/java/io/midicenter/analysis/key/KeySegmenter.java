package io.midicenter.analysis.key;

import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.chords.ChordEstimator;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the key changes: the correlation of every bar with the 24 keys, and the sequence of keys
/// with the highest sum (Viterbi 1967), each change at one cost. Stretches below 4 bars join their
/// longer neighbour.
///
/// *Threads:* none: one per worker. *Bounds:* pieces of 16 to 4,096 bars; notes count in 4,000,000
/// bars altogether.
public final class KeySegmenter {
  private static final int FEWEST_BARS = 16;
  private static final int MOST_BARS = 4_096;
  private static final int SHORTEST = 4;
  private static final int MAX_SHARES = 4_000_000;
  private static final int KEPT_BARS = 512;

  /// Cost of a change, where a bar that is exactly in a key counts 1.
  private static final int CHANGE = 5 * KeyPathKernel.UNIT;

  private final KeyPathKernel kernel = new KeyPathKernel();
  private double[] weights = new double[KEPT_BARS * 12];

  /// The keys in order of time, at least two, or nothing where there is one key or no count of
  /// bars.
  ///
  /// @param drums by part: leave its notes out
  /// @param chords has heard the same piece
  /// @param bars length of the piece, 0 where bars cannot be counted
  /// @param startBar bar of its first onset, as in [io.midicenter.analysis.Extent#startBar]
  public List<KeySegment> segments(
      Piece piece, boolean[] drums, ChordEstimator chords, double bars, int startBar) {
    if (bars < FEWEST_BARS || piece.bar() <= 0) {
      return List.of();
    }
    int n = (int) Math.min(MOST_BARS, Math.ceil(bars));
    reserve(n);
    double offset = piece.barLine() % piece.bar();
    double start = offset + (startBar - (offset > 0 ? 1 : 0)) * piece.bar();
    Arrays.fill(weights, 0, n * 12, 0);
    if (!chords.addBars(start, piece.bar(), n, weights)) {
      weigh(piece, drums, start, n);
    }
    int[] keys = kernel.path(weights, n, CHANGE);
    var lengths = new ArrayList<int[]>();
    for (int b = 0; b < n; b++) {
      append(lengths, keys[b], 1);
    }
    return named(merged(lengths), startBar);
  }

  private void reserve(int n) {
    if (weights.length < n * 12 || (weights.length > KEPT_BARS * 12 && n <= KEPT_BARS)) {
      int length = Math.max(n, KEPT_BARS);
      weights = new double[length * 12];
    }
  }

  /// Adds how long each pitch class sounds in each bar.
  private void weigh(Piece piece, boolean[] drums, double start, int n) {
    NoteTable notes = piece.notes();
    PartOrder parts = piece.parts();
    double length = piece.bar();
    double shortest = piece.quarter() / 16.0;
    int shares = 0;
    for (int i = 0; i < notes.size; i++) {
      if (drums[parts.part(i)]) {
        continue;
      }
      double on = notes.on[i] - start;
      double off = Math.max(notes.off[i] - start, on + shortest);
      for (int b = (int) Math.max(0, on / length); b < n && b * length < off; b++) {
        double sounds = Math.min(off, (b + 1) * length) - Math.max(on, b * length);
        weights[b * 12 + notes.key[i] % 12] += Math.max(0, sounds);
        if (++shares > MAX_SHARES) {
          break;
        }
      }
    }
  }

  /// Joins the shortest stretch with its longer neighbour until none is too short.
  private static List<int[]> merged(List<int[]> lengths) {
    List<int[]> all = lengths;
    while (all.size() > 1) {
      int shortest = 0;
      for (int i = 1; i < all.size(); i++) {
        shortest = all.get(i)[1] < all.get(shortest)[1] ? i : shortest;
      }
      if (all.get(shortest)[1] >= SHORTEST) {
        break;
      }
      int before = shortest == 0 ? 0 : all.get(shortest - 1)[1];
      int after = shortest == all.size() - 1 ? 0 : all.get(shortest + 1)[1];
      int into = before >= after ? shortest - 1 : shortest + 1;
      all.get(shortest)[0] = all.get(into)[0];
      var joined = new ArrayList<int[]>();
      for (int[] stretch : all) {
        append(joined, stretch[0], stretch[1]);
      }
      all = joined;
    }
    return all;
  }

  private static void append(List<int[]> stretches, int key, int bars) {
    if (!stretches.isEmpty() && stretches.getLast()[0] == key) {
      stretches.getLast()[1] += bars;
    } else {
      stretches.add(new int[] {key, bars});
    }
  }

  private static List<KeySegment> named(List<int[]> stretches, int startBar) {
    if (stretches.size() < 2) {
      return List.of();
    }
    var segments = new ArrayList<KeySegment>();
    int at = startBar;
    for (int[] stretch : stretches) {
      segments.add(new KeySegment(at, MusicalKey.ALL.get(stretch[0])));
      at += stretch[1];
    }
    return segments;
  }
}
