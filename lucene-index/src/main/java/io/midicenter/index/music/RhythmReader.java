package io.midicenter.index.music;

import io.midicenter.analysis.Ints;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads the spellings of a rhythm: `bd.8080-sd.0808` hexadecimal masks of 16 steps a bar (`24:` in
/// front: 24 steps), `t:0_480_960@120` taps in milliseconds, `f:<id>.<bar>` a bar of a file. One
/// pass from left to right.
public final class RhythmReader {
  private static final int STEPS = 16;
  private static final int FINE_STEPS = 24;
  private static final int MOST_MILLIS = 120_000;
  private static final int LEAST_TAPS = 3;
  private static final int SLOWEST = 20;
  private static final int FASTEST = 400;
  private static final int MOST_BARS = 100_000;
  private static final int LONGEST_WORD = 4;
  private static final String DIGITS = "0123456789abcdefABCDEF";
  private static final String LANES = "a lane: bd sd ch oh hh lt mt ht cr rd low high any";

  private final CharReader in;

  private final boolean exact;

  private RhythmReader(String text, boolean exact) {
    this.in = new CharReader(RhythmQuery.PARAMETER, text);
    this.exact = exact;
  }

  /// @param exact taps need a tempo, or no step is certain
  /// @throws MusicQueryException where the text is no rhythm, or one of too few or too many hits
  public static Rhythm read(String text, boolean exact) throws MusicQueryException {
    return new RhythmReader(text, exact).rhythm();
  }

  private Rhythm rhythm() throws MusicQueryException {
    if (in.take("f:")) {
      return barOf();
    }
    if (in.take("t:")) {
      return taps();
    }
    return grid(in.take("24:") ? FINE_STEPS : STEPS);
  }

  private Rhythm grid(int steps) throws MusicQueryException {
    var lanes = new ArrayList<Rhythm.LaneMasks>();
    Set<RhythmLane> seen = EnumSet.noneOf(RhythmLane.class);
    int hits = 0;
    do {
      if (lanes.size() == MusicLimits.MAX_LANES) {
        throw in.limit("more than %d lanes".formatted(MusicLimits.MAX_LANES));
      }
      RhythmLane lane = lane(seen);
      in.require('.', ". and the steps of " + lane.word());
      int begin = in.position();
      Ints masks = masks(steps);
      int bars = lanes.isEmpty() ? masks.size() : lanes.getFirst().masks().size();
      if (masks.size() != bars) {
        throw in.expectedAt(begin, "%d bars, as in the first lane".formatted(bars));
      }
      for (int bar = 0; bar < bars; bar++) {
        hits += Integer.bitCount(masks.at(bar));
      }
      lanes.add(new Rhythm.LaneMasks(lane, masks));
    } while (in.take('-'));
    in.requireEnd("a hexadecimal digit, or - and the next lane");
    if (hits == 0) {
      throw in.expected("at least one hit");
    }
    return new Rhythm.Grid(steps, List.copyOf(lanes));
  }

  private RhythmLane lane(Set<RhythmLane> seen) throws MusicQueryException {
    int from = in.position();
    var word = new StringBuilder();
    while (in.peek() >= 'a' && in.peek() <= 'z' && word.length() < LONGEST_WORD) {
      word.append(in.peek());
      in.take(in.peek());
    }
    RhythmLane lane = RhythmLane.of(word.toString()).orElse(null);
    if (lane == null) {
      throw in.expectedAt(from, LANES);
    }
    if (!seen.add(lane)) {
      throw in.expectedAt(from, "another lane: " + word + " stands before");
    }
    return lane;
  }

  /// The first step is the highest bit of a bar's digits.
  private Ints masks(int steps) throws MusicQueryException {
    int digits = steps / 4;
    var bars = new int[MusicLimits.MAX_BARS];
    int size = 0;
    do {
      int mask = 0;
      for (int digit = 0; digit < digits; digit++) {
        int at = in.oneOf(DIGITS, digits + " hexadecimal digits a bar");
        int value = at < 16 ? at : at - 6;
        for (int bit = 0; bit < 4; bit++) {
          mask |= (value >> (3 - bit) & 1) << (4 * digit + bit);
        }
      }
      if (size == bars.length) {
        throw in.limit("more than %d bars".formatted(MusicLimits.MAX_BARS));
      }
      bars[size++] = mask;
    } while (!in.isAtEnd() && DIGITS.indexOf(in.peek()) >= 0);
    return Ints.of(bars, size);
  }

  private Rhythm taps() throws MusicQueryException {
    var millis = new int[MusicLimits.MAX_TAPS];
    int size = 0;
    do {
      if (size == millis.length) {
        throw in.limit("more than %d taps".formatted(MusicLimits.MAX_TAPS));
      }
      int at = in.position();
      int tap = in.number(0, MOST_MILLIS, "a time in milliseconds, 0–" + MOST_MILLIS);
      if (size > 0 && tap <= millis[size - 1]) {
        throw in.expectedAt(at, "a time behind " + millis[size - 1]);
      }
      millis[size++] = tap;
    } while (in.take('_'));
    Double bpm = null;
    if (in.take('@')) {
      bpm = (double) in.number(SLOWEST, FASTEST, "a tempo, %d–%d".formatted(SLOWEST, FASTEST));
      if (in.take('.')) {
        int from = in.position();
        int fraction = in.number(0, 999_999, "decimals of the tempo");
        bpm += fraction / Math.pow(10, in.position() - from);
      }
    }
    if (exact && bpm == null) {
      throw in.expected("@ and a tempo, because the steps must be exact");
    }
    in.requireEnd("_ and the next tap, @ and a tempo, or the end");
    if (size < LEAST_TAPS) {
      throw in.expected("at least %d taps".formatted(LEAST_TAPS));
    }
    return new Rhythm.Taps(Ints.of(millis, size), bpm);
  }

  private Rhythm barOf() throws MusicQueryException {
    var id = in.id();
    in.require('.', ". and a bar");
    int bar = in.number(1, MOST_BARS, "a bar, from 1 on");
    in.requireEnd("the end");
    return new Rhythm.BarOf(id, bar);
  }
}
