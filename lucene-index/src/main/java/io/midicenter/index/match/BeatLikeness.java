package io.midicenter.index.match;

import io.midicenter.analysis.DrumLane;
import io.midicenter.index.material.StoredBeats;
import io.midicenter.index.music.Rhythm;

/// How alike a rhythm and bars of drums are: twice the weight of the hits that agree by the weight
/// of all hits (Dice), where a hit one step away from one that nothing else answers agrees by half,
/// and hits on the beat weigh more. The rhythm may begin on another beat. Steps are twelfths of a
/// quarter, so that grids of 4 and of 6 a quarter meet; bars are at most five quarters. For one
/// query and one thread.
final class BeatLikeness {
  static final int TWELFTHS = 12;
  private static final int MOST_STEPS = 60;

  /// Thousandths that a rotated rhythm is worth.
  private static final int ROTATED = 950;

  private static final int ON_BEAT = 3;
  private static final int OFF_BEAT = 2;

  private final int quarters;
  private final int bars;
  private final int lanes;
  private final RotatedMasks[] rotations;
  private final Rhythm.LaneMasks[] wanted;

  private int bestBar;
  private int bestRotation;

  BeatLikeness(BeatPattern pattern) {
    quarters = pattern.stepsPerBar() / pattern.stepsPerQuarter();
    bars = pattern.bars();
    lanes = pattern.lanes().size();
    wanted = pattern.lanes().toArray(Rhythm.LaneMasks[]::new);
    boolean fits = quarters >= 1 && quarters * TWELFTHS <= MOST_STEPS;
    rotations = new RotatedMasks[fits ? quarters : 0];
    for (int beat = 0; beat < rotations.length; beat++) {
      rotations[beat] = RotatedMasks.of(pattern, quarters, beat);
    }
  }

  /// The best likeness to any bars, 0..1000.
  int best(StoredBeats beats) {
    if (beats.stepsPerBar() != quarters * beats.stepsPerQuarter()) {
      return 0;
    }
    long[] found = new long[beats.bars() * lanes];
    for (int bar = 0; bar < beats.bars(); bar++) {
      for (int lane = 0; lane < lanes; lane++) {
        int mask = wanted[lane].lane().of(beats.masks(), bar * DrumLane.COUNT);
        found[bar * lanes + lane] = spread(mask, TWELFTHS / beats.stepsPerQuarter());
      }
    }
    return best(found);
  }

  /// The best likeness of a rhythm without lanes to bars of one line.
  ///
  /// @param found steps by bar
  int best(long[] found) {
    int best = 0;
    int all = found.length / lanes;
    for (int bar = 0; bar + bars <= all; bar++) {
      for (int beat = 0; beat < rotations.length; beat++) {
        int like = like(rotations[beat], found, bar * lanes);
        like = beat == 0 ? like : like * ROTATED / 1000;
        if (like > best) {
          best = like;
          bestBar = bar;
          bestRotation = beat;
        }
      }
    }
    return best;
  }

  private int like(RotatedMasks asked, long[] found, int from) {
    int agreed = 0;
    int weight = asked.weight();
    for (int i = 0; i < bars * lanes; i++) {
      long is = found[from + i];
      long want = asked.mask(i);
      agreed += 2 * weight(want & is) + weight(want & ~is & near(is & ~want));
      weight += weight(is);
    }
    return weight == 0 ? 0 : 1000 * agreed / weight;
  }

  static int weight(long mask) {
    return OFF_BEAT * Long.bitCount(mask) + (ON_BEAT - OFF_BEAT) * Long.bitCount(mask & BEATS);
  }

  private static final long BEATS = 1L | 1L << 12 | 1L << 24 | 1L << 36 | 1L << 48;

  private static long near(long mask) {
    return mask << 1 | mask << 2 | mask << 3 | mask >>> 1 | mask >>> 2 | mask >>> 3;
  }

  /// Puts step s at s·by.
  static long spread(int mask, int by) {
    long spread = 0;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      spread |= 1L << (Integer.numberOfTrailingZeros(rest) * by);
    }
    return spread;
  }

  /// Bar of the best likeness found last.
  int bar() {
    return bestBar;
  }

  /// Beats by which the rhythm was turned.
  int rotation() {
    return bestRotation;
  }

  int bars() {
    return bars;
  }

  /// A rhythm turned by some beats, lane after lane in each bar.
  private record RotatedMasks(java.util.List<Long> masks, int weight) {
    static RotatedMasks of(BeatPattern pattern, int quarters, int beats) {
      int bars = pattern.bars();
      int steps = quarters * TWELFTHS;
      int all = bars * steps;
      int count = pattern.lanes().size();
      var turned = new long[bars * count];
      for (int lane = 0; lane < count; lane++) {
        for (int bar = 0; bar < bars; bar++) {
          long mask =
              spread(
                  pattern.lanes().get(lane).masks().at(bar), TWELFTHS / pattern.stepsPerQuarter());
          for (long rest = mask; rest != 0; rest &= rest - 1) {
            int at = (bar * steps + Long.numberOfTrailingZeros(rest) + beats * TWELFTHS) % all;
            turned[at / steps * count + lane] |= 1L << at % steps;
          }
        }
      }
      int weight = 0;
      var masks = new java.util.ArrayList<Long>();
      for (long mask : turned) {
        masks.add(mask);
        weight += BeatLikeness.weight(mask);
      }
      return new RotatedMasks(java.util.List.copyOf(masks), weight);
    }

    long mask(int index) {
      return masks.get(index);
    }
  }
}
