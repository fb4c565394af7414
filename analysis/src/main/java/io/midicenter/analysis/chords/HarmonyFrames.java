package io.midicenter.analysis.chords;

import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.Arrays;

/// What the pitched notes of a file sound in each frame: how long each pitch class, and the lowest
/// note. A silence between two frames is one frame, however long.
///
/// *Threads:* none: one per worker, loaded anew for each file. *Bounds:* [#MAX_FRAMES] frames; what
/// comes later is not looked at. Notes that would be counted in more than [#MAX_SHARES] frames
/// altogether count in their first frame only.
final class HarmonyFrames {
  static final int MAX_FRAMES = 16_384;
  static final int NO_NOTE = 256;

  private static final int TOO_SHORT = 128;
  private static final int MAX_SHARES = 4_000_000;
  private static final int KEPT = 2_048;

  /// Shortest weight of a note: 1/16 quarter.
  private static final int SHORTEST = 16;

  /// A note is a bass only if it sounds for more than 1/8 of a quarter.
  private static final int BASS = 8;

  private final FrameLines lines = new FrameLines();

  int size;

  /// First tick of each frame, and behind the last one its end.
  int[] start = new int[KEPT + 1];

  /// Frame of the bar, 0 = downbeat; all 0 where bars are not counted in frames.
  byte[] inBar = new byte[KEPT];

  /// Ticks by frame × 12 + pitch class.
  float[] ticks = new float[KEPT * 12];

  /// Pitch classes that sound, bit 0 = C.
  short[] classes = new short[KEPT];

  /// Lowest note; plus 128 where all notes are too short for a bass; [#NO_NOTE] where there is
  /// none.
  short[] lowest = new short[KEPT];

  private int shares;
  private long next;

  /// @param drums by part: leave its notes out
  void load(Piece piece, boolean[] drums) {
    size = 0;
    shares = 0;
    if (start.length > KEPT + 1) {
      resize(KEPT);
    }
    lines.load(piece);
    NoteTable notes = piece.notes();
    PartOrder parts = piece.parts();
    int shortest = Math.max(1, piece.quarter() / SHORTEST);
    int bass = piece.quarter() / BASS;
    int frame = 0;
    for (int i = 0; i < notes.size; i++) {
      if (drums[parts.part(i)]) {
        continue;
      }
      int on = notes.on[i];
      int off = Math.max(notes.off[i], on > Integer.MAX_VALUE - shortest ? on : on + shortest);
      if (size == 0 || off >= start[size]) {
        cover(on, off);
      }
      while (frame < size && start[frame + 1] <= on) {
        frame++;
      }
      if (frame == size) {
        break;
      }
      count(frame, on, off, notes.key[i], bass);
    }
  }

  FrameLines lines() {
    return lines;
  }

  /// True where nothing sounds.
  boolean isSilent(int frame) {
    return classes[frame] == 0;
  }

  /// False for a silence that is longer than a frame.
  boolean isOneFrame(int frame) {
    long length = (long) start[frame + 1] - start[frame];
    return frame > 0 && length <= (start[frame] - start[frame - 1]) * 3L / 2;
  }

  /// Pitch class of the lowest note of frames `[from, to)`, or −1.
  int bass(int from, int to) {
    int low = NO_NOTE;
    for (int f = from; f < to; f++) {
      low = Math.min(low, lowest[f]);
    }
    return low == NO_NOTE ? -1 : low % TOO_SHORT % 12;
  }

  /// See [ChordEstimator#addBars].
  boolean addBars(double from, double length, int bars, double[] into) {
    if (lines.framesPerBar() == 0 || size == MAX_FRAMES || shares > MAX_SHARES) {
      return false;
    }
    for (int f = 0; f < size; f++) {
      int bar = (int) Math.floor((start[f + 1] - 1 - from) / length);
      if (classes[f] != 0 && bar >= 0 && bar < bars) {
        for (int c = 0; c < 12; c++) {
          into[bar * 12 + c] += ticks[f * 12 + c];
        }
      }
    }
    return true;
  }

  /// Pitch class of the lowest note of a frame, or −1.
  int bass(int frame) {
    int low = lowest[frame];
    return low == NO_NOTE ? -1 : low % TOO_SHORT % 12;
  }

  private void count(int first, int on, int off, int key, int bass) {
    int pitchClass = key % 12;
    int end = Math.min(size, first + Math.max(1, MAX_SHARES + 1 - shares));
    int f = first;
    for (; f < end && start[f] < off; f++) {
      int sounds = Math.min(off, start[f + 1]) - Math.max(on, start[f]);
      ticks[f * 12 + pitchClass] += sounds;
      classes[f] |= (short) (1 << pitchClass);
      lowest[f] = (short) Math.min(lowest[f], sounds > bass ? key : key + TOO_SHORT);
    }
    shares += f - first;
  }

  /// Adds frames until `off` is inside one, and one frame of silence before `on` where there is a
  /// gap.
  private void cover(int on, int off) {
    if (size == 0) {
      next = lines.frame(on);
      start[0] = lines.tick(next);
    }
    if (on >= start[size]) {
      long frame = Math.max(next, lines.frame(on));
      if (frame > next) {
        next = frame - 1;
        add();
      }
    }
    while (start[size] < off && size < MAX_FRAMES && start[size] < Integer.MAX_VALUE) {
      add();
    }
  }

  private void add() {
    if (size == MAX_FRAMES) {
      return;
    }
    if (size == inBar.length) {
      resize(Math.min(MAX_FRAMES, size * 2));
    }
    int perBar = lines.framesPerBar();
    inBar[size] = (byte) (perBar == 0 ? 0 : next % perBar);
    Arrays.fill(ticks, size * 12, size * 12 + 12, 0);
    classes[size] = 0;
    lowest[size] = NO_NOTE;
    next++;
    size++;
    start[size] = Math.max(start[size - 1], lines.tick(next));
  }

  private void resize(int frames) {
    start = Arrays.copyOf(start, frames + 1);
    inBar = Arrays.copyOf(inBar, frames);
    ticks = Arrays.copyOf(ticks, frames * 12);
    classes = Arrays.copyOf(classes, frames);
    lowest = Arrays.copyOf(lowest, frames);
  }
}
