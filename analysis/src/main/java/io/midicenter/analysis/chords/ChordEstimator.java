package io.midicenter.analysis.chords;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.TickScale;

/// The chords of the pitched notes: what each beat sounds ([HarmonyFrames]), what speaks for each
/// of 156 chords there ([ChordModel]), and the sequence that all beats together make most probable
/// ([ChordPathKernel]).
///
/// *Threads:* none: one per worker. O(notes + frames), at most [HarmonyFrames#MAX_FRAMES] frames.
public final class ChordEstimator {
  /// Cost of a change on a downbeat, in the middle of a bar, and anywhere else.
  private static final int ON_DOWNBEAT = (int) (1.80 * ChordModel.LOGIT);

  private static final int ON_HALF = (int) (1.93 * ChordModel.LOGIT);
  private static final int OFF_BEAT = (int) (2.73 * ChordModel.LOGIT);

  /// Two frames together that sound fewer pitch classes are no chord.
  private static final int FEWEST_CLASSES = 2;

  private final HarmonyFrames frames = new HarmonyFrames();
  private final ChordPathKernel kernel = new ChordPathKernel(ChordModel.learnt());
  private final ChordSegments segments = new ChordSegments();
  private final TickScale scale = new TickScale();
  private short[] path = new short[0];
  private int[] change = new int[0];

  /// @param drums by part: leave its notes out
  /// @param loop the file is a loop: its first chord follows its last
  public ChordTrack estimate(Piece piece, boolean[] drums, boolean loop) {
    if (!piece.timed()) {
      return ChordTrack.EMPTY;
    }
    frames.load(piece, drums);
    kernel.reserve(frames.size);
    if (path.length != kernel.frames()) {
      path = new short[kernel.frames()];
      change = new int[kernel.frames()];
    }
    findPath();
    scale.load(piece.smf());
    return segments.track(frames, kernel.evidence(), path, scale, loop);
  }

  /// Adds how long each pitch class sounds in each bar of the piece that was estimated last.
  ///
  /// @param start tick at which the first bar begins
  /// @param length of a bar in ticks
  /// @param ticks by bar × 12 + pitch class, for `bars` bars
  /// @return false, and nothing is added, where the frames of the chords do not add up to bars
  public boolean addBars(double start, double length, int bars, double[] ticks) {
    return frames.addBars(start, length, bars, ticks);
  }

  private void findPath() {
    int from = 0;
    for (int f = 0; f <= frames.size; f++) {
      boolean chord = f < frames.size && mayBeChord(f);
      if (chord) {
        change[f] = cost(frames.inBar[f], frames.lines().framesPerBar());
      } else {
        if (f > from) {
          kernel.run(frames, from, f, change, path);
        }
        if (f < frames.size) {
          path[f] = ChordSegments.NONE;
        }
        from = f + 1;
      }
    }
  }

  private static int cost(int inBar, int framesPerBar) {
    if (framesPerBar == 0) {
      return OFF_BEAT;
    }
    return inBar == 0 ? ON_DOWNBEAT : 2 * inBar == framesPerBar ? ON_HALF : OFF_BEAT;
  }

  /// False in a silence of more than a frame, and where a frame and its neighbours sound one pitch
  /// class.
  private boolean mayBeChord(int f) {
    int before = f == 0 ? 0 : frames.classes[f - 1];
    int here = frames.classes[f];
    int after = f + 1 == frames.size ? 0 : frames.classes[f + 1];
    if (here == 0) {
      return before != 0 && after != 0 && frames.isOneFrame(f);
    }
    return Integer.bitCount((before | here) & 0xFFF) >= FEWEST_CLASSES
        || Integer.bitCount((here | after) & 0xFFF) >= FEWEST_CLASSES;
  }
}
