package io.midicenter.analysis;

/// How the chords of a [ChordTrack] are written. Notes are spelt as keys are: `C Db D Eb E F Gb G
/// Ab A Bb B`.
public final class ChordSymbol {
  private static final String[] SUFFIXES = {
    "", "m", "dim", "aug", "sus2", "sus4", "7", "maj7", "m7", "m7b5", "dim7", "mMaj7", "aug7"
  };
  private static final String[] QUALITIES = {
    "maj", "min", "dim", "aug", "sus2", "sus4", "7", "maj7", "min7", "hdim7", "dim7", "minmaj7",
    "aug7"
  };
  private static final String[] ROMAN_SUFFIXES = {
    "", "", "°", "+", "sus2", "sus4", "7", "maj7", "7", "ø7", "°7", "maj7", "+7"
  };
  private static final String[] IN_MAJOR = {
    "I", "bII", "II", "bIII", "III", "IV", "#IV", "V", "bVI", "VI", "bVII", "VII"
  };
  private static final String[] IN_MINOR = {
    "I", "bII", "II", "III", "#III", "IV", "#IV", "V", "VI", "#VI", "VII", "#VII"
  };

  private ChordSymbol() {}

  /// True for a code that stands for a chord.
  public static boolean isChord(int code) {
    return code >= 0 && code >> 4 < 12 && (code & 15) < QUALITIES.length;
  }

  /// Root pitch class 0..11 of a chord.
  public static int root(int code) {
    return code >> 4;
  }

  /// `Am`, `Gb7`, `C/E`.
  ///
  /// @param code of a chord
  /// @param bass pitch class 0..11 of the lowest note
  public static String name(int code, int bass) {
    String name = note(root(code)) + SUFFIXES[code & 15];
    return bass == root(code) ? name : name + "/" + note(bass);
  }

  /// Word of the quality: `maj min dim aug sus2 sus4 7 maj7 min7 hdim7 dim7 minmaj7 aug7`.
  public static String quality(int code) {
    return QUALITIES[code & 15];
  }

  /// Degree in a key as a roman numeral, small for minor and diminished: `i`, `bVII`, `V7`. In
  /// minor keys III, VI and VII lie 3, 8 and 10 semitones above the tonic.
  public static String roman(int code, MusicalKey key) {
    int degree = Math.floorMod(root(code) - key.tonic(), 12);
    String numeral = (key.isMinor() ? IN_MINOR : IN_MAJOR)[degree];
    return (isSmall(code & 15) ? small(numeral) : numeral) + ROMAN_SUFFIXES[code & 15];
  }

  private static boolean isSmall(int quality) {
    return switch (quality) {
      case 1, 2, 8, 9, 10, 11 -> true;
      default -> false;
    };
  }

  private static String small(String numeral) {
    return numeral.replace('I', 'i').replace('V', 'v');
  }

  private static String note(int pitchClass) {
    return MusicalKey.of(pitchClass, false).canonicalName();
  }
}
