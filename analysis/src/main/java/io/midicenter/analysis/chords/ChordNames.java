package io.midicenter.analysis.chords;

import io.midicenter.analysis.ChordTrack;

/// Names of chords for people: `Am7/G`, `F#dim`, `Bbmaj7`. Pure functions.
public final class ChordNames {
  private static final String[] SHARPS = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };
  private static final String[] FLATS = {
    "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"
  };

  /// As people spell them where no key tells: Db and Eb, but F# and B.
  private static final String[] COMMON = {
    "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"
  };

  private static final String[] SUFFIXES = {
    "", "m", "dim", "aug", "sus2", "sus4", "7", "maj7", "m7", "m7b5", "dim7", "mMaj7", "aug7"
  };

  private static final String[] WORDS = {
    "maj", "min", "dim", "aug", "sus2", "sus4", "7", "maj7", "min7", "hdim7", "dim7", "minmaj7",
    "aug7"
  };

  /// What stands where no chord sounds.
  public static final String NO_CHORD = "N.C.";

  private ChordNames() {}

  /// The name, with a slash and the bass where that is not the root.
  ///
  /// @param code of [ChordTrack]
  /// @param bass pitch class 0..11
  /// @param fifths key signature that decides between sharps and flats, −7..7; 0 takes the common
  ///   spelling
  public static String name(int code, int bass, int fifths) {
    if (!ChordCode.isChord(code)) {
      return NO_CHORD;
    }
    int root = ChordCode.root(code);
    String chord = note(root, fifths) + SUFFIXES[ChordCode.quality(code)];
    return bass == root ? chord : chord + "/" + note(bass, fifths);
  }

  /// Name of chord `i` of a track.
  public static String name(ChordTrack track, int i, int fifths) {
    return name(track.code(i), track.basses().at(i), fifths);
  }

  /// Name of a pitch class under a key signature.
  ///
  /// @param fifths as in [#name]
  public static String note(int pitchClass, int fifths) {
    String[] names = fifths > 0 ? SHARPS : fifths < 0 ? FLATS : COMMON;
    return names[Math.floorMod(pitchClass, 12)];
  }

  /// Word of a quality in JSON: `maj min dim aug sus2 sus4 7 maj7 min7 hdim7 dim7 minmaj7 aug7`.
  public static String word(int quality) {
    return WORDS[quality];
  }

  /// What follows the root: `m7b5`, nothing for a major triad.
  static String suffix(int quality) {
    return SUFFIXES[quality];
  }
}
