package io.midicenter.analysis.chords;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Extent;
import io.midicenter.analysis.KeyAnalysis;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.MusicalKey;
import org.jspecify.annotations.Nullable;

/// Roman numerals: what a chord is in a key. `V7`, `ii`, `vii°`, `bVII`; in minor keys III, VI and
/// VII are 3, 8 and 10 semitones above the tonic, `#VI` and `#VII` the raised ones. Capitals have a
/// major third, small letters a minor one. Pure functions.
public final class Romans {
  private static final String[] MAJOR = {
    "I", "bII", "II", "bIII", "III", "IV", "#IV", "V", "bVI", "VI", "bVII", "VII"
  };
  private static final String[] MINOR = {
    "I", "bII", "II", "III", "#III", "IV", "#IV", "V", "VI", "#VI", "VII", "#VII"
  };

  /// What follows the numeral, by quality.
  private static final String[] SUFFIXES = {
    "", "", "°", "+", "sus2", "sus4", "7", "maj7", "7", "ø7", "°7", "maj7", "+7"
  };

  private Romans() {}

  /// The numeral, without the bass.
  ///
  /// @param code of [ChordTrack]
  public static String numeral(int code, MusicalKey key) {
    if (!ChordCode.isChord(code)) {
      return ChordNames.NO_CHORD;
    }
    int quality = ChordCode.quality(code);
    int degree = Math.floorMod(ChordCode.root(code) - key.tonic(), 12);
    String numeral = (key.isMinor() ? MINOR : MAJOR)[degree];
    boolean small = (ChordCode.tones(quality) & 1 << 3) != 0;
    return (small ? small(numeral) : numeral) + SUFFIXES[quality];
  }

  private static String small(String numeral) {
    return numeral.replace('I', 'i').replace('V', 'v');
  }

  /// Semitones from the tonic of `key` up to the root, 0..11.
  public static int degree(int code, MusicalKey key) {
    return Math.floorMod(ChordCode.root(code) - key.tonic(), 12);
  }

  /// The key in force at a tick: that of its segment, else that of the piece, else null.
  ///
  /// @param tick at 480 per quarter
  /// @param barTicks ticks at 480 of a bar; 0 where bars are not counted
  /// @param extent says in which bar the music begins
  /// @param firstTick first tick of that bar
  public static @Nullable MusicalKey keyAt(
      KeyAnalysis analysis, Extent extent, long firstTick, double barTicks, long tick) {
    MusicalKey key = analysis.key().value();
    Integer startBar = extent.startBar();
    if (startBar == null || barTicks <= 0) {
      return key;
    }
    double bar = startBar + (tick - firstTick) / barTicks;
    for (KeySegment segment : analysis.segments()) {
      if (bar >= segment.bar() || segment == analysis.segments().getFirst()) {
        key = segment.key();
      }
    }
    return key;
  }
}
