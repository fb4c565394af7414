package io.midicenter.analysis.chords;

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

  /// The key in force in a bar: that of its segment, else that of the piece, else null.
  ///
  /// @param bar counted as [KeySegment#bar] is
  public static @Nullable MusicalKey keyAt(KeyAnalysis analysis, int bar) {
    MusicalKey key =
        analysis.segments().isEmpty()
            ? analysis.key().value()
            : analysis.segments().getFirst().key();
    for (KeySegment segment : analysis.segments()) {
      if (bar >= segment.bar()) {
        key = segment.key();
      }
    }
    return key;
  }
}
