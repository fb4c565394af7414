package io.midicenter.analysis.names;

import io.midicenter.analysis.words.Tokenizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A word that names a tonic, perhaps with its mode joined (`C`, `F#`, `Ebm`, `amin`, `Cmajor`).
///
/// @param tonic pitch class 0..11
/// @param mode what is joined to the tonic
/// @param accidental a sharp or flat is written
/// @param letterSharp the sharp is written as an s, for systems whose names have no `#` (`Fsm`)
/// @param capital the letter is a capital
record KeyName(int tonic, Mode mode, boolean accidental, boolean letterSharp, boolean capital) {
  /// How a mode is written.
  enum Mode {
    NONE,
    /// The small m of chord symbols.
    SMALL_M,
    MAJOR,
    MINOR
  }

  private static final int[] PITCH_CLASSES = {9, 11, 0, 2, 4, 5, 7};
  private static final Set<String> MAJOR = Set.of("maj", "major", "dur");
  private static final Set<String> MINOR = Set.of("min", "minor", "moll");

  /// Tonics as German writes them before `dur` and `moll`.
  private static final Map<String, Integer> GERMAN =
      Map.ofEntries(
          Map.entry("c", 0),
          Map.entry("cis", 1),
          Map.entry("des", 1),
          Map.entry("d", 2),
          Map.entry("dis", 3),
          Map.entry("es", 3),
          Map.entry("e", 4),
          Map.entry("f", 5),
          Map.entry("fis", 6),
          Map.entry("ges", 6),
          Map.entry("g", 7),
          Map.entry("gis", 8),
          Map.entry("as", 8),
          Map.entry("a", 9),
          Map.entry("ais", 10),
          Map.entry("b", 10),
          Map.entry("bb", 10),
          Map.entry("h", 11),
          Map.entry("ces", 11),
          Map.entry("c#", 1),
          Map.entry("f#", 6),
          Map.entry("g#", 8),
          Map.entry("eb", 3),
          Map.entry("ab", 8),
          Map.entry("db", 1),
          Map.entry("gb", 6),
          Map.entry("d#", 3),
          Map.entry("a#", 10));

  static @Nullable KeyName of(String word) {
    if (word.isEmpty() || word.length() > 8) {
      return null;
    }
    char letter = word.charAt(0);
    boolean capital = letter >= 'A' && letter <= 'G';
    if (!capital && !(letter >= 'a' && letter <= 'g')) {
      return null;
    }
    int pitchClass = PITCH_CLASSES[capital ? letter - 'A' : letter - 'a'];
    int at = 1;
    boolean letterSharp = false;
    if (at < word.length()) {
      char sign = word.charAt(at);
      if (sign == 'b' || sign == '♭') {
        pitchClass += 11;
        at++;
      } else if (Tokenizer.isAccidentalSign(sign)) {
        pitchClass += 1;
        at++;
      } else if (word.startsWith("sharp", at)) {
        pitchClass += 1;
        at += 5;
      } else if (word.startsWith("flat", at)) {
        pitchClass += 11;
        at += 4;
      } else if (sign == 's' && capital && letter != 'B' && letter != 'E') {
        pitchClass += 1;
        at++;
        letterSharp = true;
      }
    }
    Mode mode = joinedMode(word.substring(at));
    return mode == null ? null : new KeyName(pitchClass % 12, mode, at > 1, letterSharp, capital);
  }

  private static @Nullable Mode joinedMode(String rest) {
    return switch (rest) {
      case "" -> Mode.NONE;
      case "m" -> Mode.SMALL_M;
      default -> mode(rest.toLowerCase(Locale.ROOT));
    };
  }

  /// The mode that a folded word names, or null.
  static @Nullable Mode mode(String word) {
    if (MAJOR.contains(word)) {
      return Mode.MAJOR;
    }
    return MINOR.contains(word) ? Mode.MINOR : null;
  }

  /// Pitch class of a German tonic (folded word) before `dur` or `moll`, or null.
  static @Nullable Integer german(String word) {
    return GERMAN.get(word);
  }
}
