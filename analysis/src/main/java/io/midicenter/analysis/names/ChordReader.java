package io.midicenter.analysis.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Chord progressions in a name: three chord symbols or more in a row (`Am-F-C-G`, `ii-V-I`). They
/// are no key.
final class ChordReader {
  private static final int SHORTEST = 3;
  private static final Set<String> QUALITIES =
      Set.of(
          "", "m", "maj", "min", "dim", "aug", "sus", "add", "mmaj", "M", "mM", "mb", "maj#", "Maj",
          "Min", "o", "ø", "mi", "ma");
  private static final Set<String> ROMANS =
      Set.of("I", "II", "III", "IV", "V", "VI", "VII", "i", "ii", "iii", "iv", "v", "vi", "vii");

  private ChordReader() {}

  /// The symbols of the longest progression, as written; empty if there is none.
  static List<String> read(Component name) {
    List<String> best = List.of();
    for (int from = 0; from < name.size(); ) {
      boolean roman = isRoman(runText(name, from));
      int at = from;
      var symbols = new ArrayList<String>();
      boolean plain = true;
      while (at < name.size() && (at == from || linked(name, at, from, roman))) {
        String symbol = runText(name, at);
        if (roman ? !isRoman(symbol) : !isChord(symbol)) {
          break;
        }
        symbols.add(symbol);
        plain &= symbol.length() == 1;
        at = runEnd(name, at);
      }
      if (symbols.size() >= SHORTEST && (!plain || roman || isProgression(symbols))) {
        name.claim(from, at, Claim.CHORD);
        best = symbols.size() > best.size() ? symbols : best;
        from = at;
      } else {
        from = runEnd(name, from);
      }
    }
    return best;
  }

  /// True where `at` goes on in the row that began at `from`: the same separator all along, and a
  /// dash or comma between Roman numbers.
  private static boolean linked(Component name, int at, int from, boolean roman) {
    char separator = name.separator(at);
    char first = name.separator(runEnd(name, from));
    return separator == first
        && (roman
            ? separator == '-' || separator == ',' || separator == '–' || separator == '_'
            : separator == '-'
                || separator == ' '
                || separator == ','
                || separator == '_'
                || separator == '–');
  }

  private static int runEnd(Component name, int from) {
    int end = from + 1;
    while (name.joined(end)) {
      end++;
    }
    return end;
  }

  private static String runText(Component name, int from) {
    return name.text(from, runEnd(name, from));
  }

  /// A row of plain letters is a progression if it is long or at least no alphabet (`A B C`).
  private static boolean isProgression(List<String> letters) {
    boolean alphabet = true;
    for (int i = 1; i < letters.size(); i++) {
      alphabet &= letters.get(i).charAt(0) == letters.get(i - 1).charAt(0) + 1;
    }
    return !alphabet;
  }

  private static boolean isRoman(String symbol) {
    int end = symbol.length();
    while (end > 0 && "0123456789°+b#".indexOf(symbol.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end > 0 && (symbol.charAt(0) == 'b' || symbol.charAt(0) == '#') ? 1 : 0;
    return from < end && ROMANS.contains(symbol.substring(from, end));
  }

  private static boolean isChord(String symbol) {
    char letter = symbol.charAt(0);
    if (letter < 'A' || letter > 'G') {
      return false;
    }
    int at = 1;
    if (at < symbol.length()
        && (symbol.charAt(at) == '#'
            || symbol.charAt(at) == '♯'
            || symbol.charAt(at) == 'b'
            || symbol.charAt(at) == '♭')) {
      at++;
    }
    int end = symbol.length();
    while (end > at && Character.isDigit(symbol.charAt(end - 1))) {
      end--;
    }
    int digits = symbol.length() - end;
    String quality = symbol.substring(at, end);
    // "sus4", "add9", "m7": a number of at most two digits; a bare "C3" is a note, not a chord.
    return digits <= 2
        && QUALITIES.contains(quality)
        && (digits == 0 || !quality.isEmpty() || "679".indexOf(symbol.charAt(end)) >= 0);
  }
}
