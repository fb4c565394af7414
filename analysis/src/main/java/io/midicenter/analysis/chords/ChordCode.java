package io.midicenter.analysis.chords;

/// One chord as one number: root pitch class × 16 + quality, the codes of [ChordTrack]. Pure
/// functions.
public final class ChordCode {
  public static final int MAJ = 0;
  public static final int MIN = 1;
  public static final int DIM = 2;
  public static final int AUG = 3;
  public static final int SUS2 = 4;
  public static final int SUS4 = 5;
  public static final int DOMINANT_7 = 6;
  public static final int MAJ_7 = 7;
  public static final int MIN_7 = 8;
  public static final int HALF_DIM_7 = 9;
  public static final int DIM_7 = 10;
  public static final int MIN_MAJ_7 = 11;
  public static final int AUG_7 = 12;

  /// Number of qualities.
  public static final int QUALITIES = 13;

  /// Semitones above the root as bits, by quality.
  private static final int[] TONES = {
    bits(4, 7),
    bits(3, 7),
    bits(3, 6),
    bits(4, 8),
    bits(2, 7),
    bits(5, 7),
    bits(4, 7, 10),
    bits(4, 7, 11),
    bits(3, 7, 10),
    bits(3, 6, 10),
    bits(3, 6, 9),
    bits(3, 7, 11),
    bits(4, 8, 10)
  };

  /// Letters of the five families, by quality.
  private static final String FAMILIES = "MmdassMMmddma";

  private ChordCode() {}

  private static int bits(int... semitones) {
    int set = 1;
    for (int semitone : semitones) {
      set |= 1 << semitone;
    }
    return set;
  }

  /// @param root pitch class 0..11
  /// @param quality 0..12
  public static int of(int root, int quality) {
    return root * 16 + quality;
  }

  /// Root pitch class, 0..11; of no chord undefined.
  public static int root(int code) {
    return code >> 4;
  }

  /// Quality, 0..12; of no chord undefined.
  public static int quality(int code) {
    return code & 15;
  }

  /// False for [ChordTrack#NO_CHORD] and for numbers that are no code.
  public static boolean isChord(int code) {
    return code >= 0 && code >> 4 < 12 && (code & 15) < QUALITIES;
  }

  /// Semitones above the root as bits, bit 0 = the root.
  public static int tones(int quality) {
    return TONES[quality];
  }

  /// True where `pitchClass` belongs to the chord.
  public static boolean has(int code, int pitchClass) {
    return (TONES[quality(code)] >> Math.floorMod(pitchClass - root(code), 12) & 1) != 0;
  }

  /// Letter of the family: `M` (maj, 7, maj7), `m` (min, m7, mMaj7), `d` (dim, m7b5, dim7), `a`
  /// (aug, aug7), `s` (sus2, sus4).
  public static char family(int quality) {
    return FAMILIES.charAt(quality);
  }
}
