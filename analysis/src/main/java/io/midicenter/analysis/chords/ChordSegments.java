package io.midicenter.analysis.chords;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.notes.TickScale;
import java.util.Arrays;

/// Frames to chords: equal neighbours become one, each gets its bass and its confidence.
///
/// *Threads:* none: one per worker.
final class ChordSegments {
  /// State of a frame without a chord.
  static final short NONE = -1;

  private int size;
  private int[] starts = new int[256];
  private byte[] codes = new byte[256];
  private byte[] basses = new byte[256];
  private byte[] confidences = new byte[256];

  /// @param evidence of every frame that has a state
  /// @param path state by frame, or [#NONE]
  /// @param loop the file is a loop
  ChordTrack track(
      HarmonyFrames frames, EvidenceRows evidence, short[] path, TickScale scale, boolean loop) {
    size = 0;
    int from = 0;
    for (int f = 1; f <= frames.size; f++) {
      if (f == frames.size || path[f] != path[from]) {
        add(frames, evidence, path[from], from, f, scale);
        from = f;
      }
    }
    int end = size == 0 ? 0 : tick(frames.start[frames.size], scale);
    if (size > 0 && (codes[size - 1] & 0xFF) == ChordTrack.NO_CHORD) {
      end = starts[--size];
    }
    if (size == 0) {
      return ChordTrack.EMPTY;
    }
    return new ChordTrack(
        Ints.of(starts, size),
        Bytes.wrap(Arrays.copyOf(codes, size)),
        Bytes.wrap(Arrays.copyOf(basses, size)),
        Bytes.wrap(Arrays.copyOf(confidences, size)),
        end,
        ChordWraps.wraps(codes, size, loop));
  }

  private void add(
      HarmonyFrames frames, EvidenceRows evidence, short state, int from, int to, TickScale scale) {
    if (state == NONE && size == 0) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      codes = Arrays.copyOf(codes, size * 2);
      basses = Arrays.copyOf(basses, size * 2);
      confidences = Arrays.copyOf(confidences, size * 2);
    }
    starts[size] = tick(frames.start[from], scale);
    if (state == NONE) {
      codes[size] = (byte) ChordTrack.NO_CHORD;
      basses[size] = 0;
      confidences[size] = 0;
    } else {
      int code = ChordCode.of(state / ChordCode.QUALITIES, state % ChordCode.QUALITIES);
      codes[size] = (byte) code;
      basses[size] = (byte) bass(frames, code, from, to);
      confidences[size] = (byte) ChordConfidence.percent(frames, evidence, state, from, to);
    }
    size++;
  }

  private static int tick(int tick, TickScale scale) {
    return (int) Math.min(Integer.MAX_VALUE, scale.at480(tick));
  }

  /// The lowest note where it belongs to the chord, else the root.
  private static int bass(HarmonyFrames frames, int code, int from, int to) {
    int lowest = frames.bass(from, to);
    return lowest >= 0 && ChordCode.has(code, lowest) ? lowest : ChordCode.root(code);
  }
}
