package io.midicenter.analysis.parts;

import io.midicenter.analysis.notes.NoteIndex;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.Polyphony;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.time.Nomml;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one pass over the notes of a part counts. An *onset group* is the notes struck together,
/// within [Piece#groupTicks].
///
/// *Threads:* none: pooled by [PartAnalysis].
final class PartMeasures {
  int notes;
  int low;
  int high;
  long keySum;
  long velocitySum;

  /// Notes of at most a quarter of a quarter, and of at least three quarters; 0 where quarters are
  /// unknown.
  int shortNotes;

  int longNotes;

  /// Onset groups: all, of one note, of two or more, with three or more pitch classes.
  int groups;

  int singles;
  int pairs;
  int triads;

  int polyphonyMax;
  double polyphonyMean;

  /// Ticks from first onset to last note-off without rests over a bar.
  long soundingTicks;

  @Nullable Integer nomml;
  double drumScore;

  private final int[] depths = new int[Nomml.DEPTHS];

  void measure(Piece piece, int part, Polyphony polyphony) {
    NoteTable table = piece.notes();
    NoteIndex index = piece.index();
    int from = index.first[part];
    int to = index.first[part + 1];
    notes = to - from;
    count(table, index, from, to, piece.quarter(), piece.longestRest());
    group(index, from, to, piece.groupTicks());
    polyphony.sweep(index.on, index.off, index.ends, from, to);
    polyphonyMax = polyphony.max();
    polyphonyMean =
        polyphony.filledTicks() == 0 ? 0 : (double) polyphony.noteTicks() / polyphony.filledTicks();
    nomml = null;
    Nomml depth = piece.grid().depths();
    if (depth != null) {
      Arrays.fill(depths, 0);
      depth.count(index.on, from, to, depths);
      nomml = depth.of(depths, notes);
    }
    drumScore = DrumScore.of(index.key, from, to, shortNotes);
  }

  private void count(
      NoteTable table, NoteIndex index, int from, int to, int quarter, int longestRest) {
    low = 127;
    high = 0;
    keySum = 0;
    velocitySum = 0;
    shortNotes = 0;
    longNotes = 0;
    soundingTicks = 0;
    int start = index.on[from];
    int end = start;
    for (int i = from; i < to; i++) {
      int key = index.key[i];
      int on = index.on[i];
      int off = index.off[i];
      low = Math.min(low, key);
      high = Math.max(high, key);
      keySum += key;
      velocitySum += table.velocity[index.byOnset[i]];
      if (quarter == 0) {
        continue;
      }
      if (4L * (off - on) <= quarter) {
        shortNotes++;
      } else if (off - on >= 3L * quarter) {
        longNotes++;
      }
      if (on - end > longestRest) {
        soundingTicks += end - start;
        start = on;
        end = off;
      } else {
        end = Math.max(end, off);
      }
    }
    soundingTicks += end - start;
  }

  private void group(NoteIndex index, int from, int to, int tolerance) {
    groups = 0;
    singles = 0;
    pairs = 0;
    triads = 0;
    for (int i = from; i < to; ) {
      int onset = index.on[i];
      int size = 0;
      int classes = 0;
      for (; i < to && index.on[i] - onset <= tolerance; i++) {
        classes |= 1 << (index.key[i] % 12);
        size++;
      }
      groups++;
      if (size == 1) {
        singles++;
      } else {
        pairs++;
      }
      if (Integer.bitCount(classes) >= 3) {
        triads++;
      }
    }
  }

  /// 0..1: share of onset groups that hold one note.
  double monoShare() {
    return (double) singles / groups;
  }

  double meanKey() {
    return (double) keySum / notes;
  }

  double meanVelocity() {
    return (double) velocitySum / notes;
  }
}
