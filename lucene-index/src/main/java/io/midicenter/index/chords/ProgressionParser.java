package io.midicenter.index.chords;

import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.ChordTerms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `i-VI-III-VII`, `ii-V7-I`, `Am-F-C-G` or `C-?-Am`: 2 to 16 chords joined by `-`, numerals
/// or names, `?` = any chord. Linear. One thread, one use.
///
/// Where `i` is among the numerals, III, VI and VII lie 3, 8 and 10 semitones above the tonic (with
/// `#` a semitone higher, and `vii°` on the leading note), else 4, 9 and 11; flats count as in
/// major.
public final class ProgressionParser {
  private static final String[] NUMERALS = {"I", "II", "III", "IV", "V", "VI", "VII"};
  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
  private static final int[] LETTERS = {9, 11, 0, 2, 4, 5, 7};
  private static final int LEADING_NOTE = 11;
  private static final int DIMINISHED = 2;
  private static final String[] MAJOR_DEGREES = {
    "I", "bII", "II", "bIII", "III", "IV", "#IV", "V", "bVI", "VI", "bVII", "VII"
  };
  private static final String[] MINOR_DEGREES = {
    "I", "bII", "II", "III", "#III", "IV", "#IV", "V", "VI", "#VI", "VII", "#VII"
  };
  private static final String[] NOTES = {
    "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"
  };
  private static final String A_CHORD = "chord: a name from A to G, a numeral from I to VII, or ?";

  private final String text;
  private int at;

  private ProgressionParser(String text) {
    this.text = text;
  }

  /// @throws ProgressionException naming the place and what was expected there
  public static Progression parse(String text) throws ProgressionException {
    return new ProgressionParser(text).progression();
  }

  /// A symbol as written; the degree of a numeral is known once all are read.
  ///
  /// @param numeral 0..6, or −1 for a name, −2 for `?`
  /// @param root pitch class of a name; sharps less flats of a numeral
  private record Written(int numeral, int root, boolean minorOne, ChordSpelling.Quality quality) {}

  private static final Written WILD = new Written(-2, 0, false, new ChordSpelling.Quality(0, 0));

  private Progression progression() throws ProgressionException {
    var symbols = new ArrayList<Written>();
    @Nullable Boolean roman = null;
    do {
      int start = at;
      Written symbol = symbol();
      if (!symbol.equals(WILD)) {
        boolean numeral = symbol.numeral() >= 0;
        if (roman != null && roman != numeral) {
          throw ProgressionException.at(
              start, (roman ? "numeral" : "name") + ": one kind in a progression");
        }
        roman = numeral;
      }
      symbols.add(symbol);
    } while (separator());
    check(symbols);
    boolean minor = symbols.stream().anyMatch(Written::minorOne);
    List<ChordStep> steps = steps(symbols, minor);
    if (steps.stream().filter(step -> !step.isWild()).count() < 2) {
      throw ProgressionException.at(text.length(), "second chord: at least two different ones");
    }
    boolean numerals = roman != null && roman;
    return new Progression(steps, numerals, canonical(steps, numerals));
  }

  private static void check(List<Written> symbols) throws ProgressionException {
    if (symbols.size() > Progression.MAX_SYMBOLS) {
      throw ProgressionException.limit(
          "%d chords, at most %d".formatted(symbols.size(), Progression.MAX_SYMBOLS));
    }
    long wild = symbols.stream().filter(symbol -> symbol.equals(WILD)).count();
    if (wild > Progression.MAX_WILD) {
      throw ProgressionException.limit("%d ?, at most %d".formatted(wild, Progression.MAX_WILD));
    }
  }

  private boolean separator() throws ProgressionException {
    if (at == text.length()) {
      return false;
    }
    if (text.charAt(at) != '-' && text.charAt(at) != '–') {
      throw ProgressionException.at(at, "- between chords (write aug for + in an address)");
    }
    at++;
    return true;
  }

  private Written symbol() throws ProgressionException {
    char first = at < text.length() ? text.charAt(at) : 0;
    if (first == '?') {
      at++;
      return WILD;
    }
    if (first >= 'A' && first <= 'G') {
      at++;
      int root = LETTERS[first - 'A'] + accidentals();
      return new Written(-1, root, false, quality(true, true));
    }
    int start = at;
    int accidentals = accidentals();
    int numeral = numeral(start);
    boolean capital = Character.isUpperCase(text.charAt(at - 1));
    boolean tonic = numeral == 0 && accidentals == 0 && !capital;
    return new Written(numeral, accidentals, tonic, quality(false, capital));
  }

  /// Sharps less flats, at most two of them.
  private int accidentals() {
    int sum = 0;
    for (int i = 0; i < 2 && at < text.length(); i++) {
      switch (text.charAt(at)) {
        case '#', '♯' -> sum++;
        case 'b', '♭' -> sum--;
        default -> {
          return sum;
        }
      }
      at++;
    }
    return sum;
  }

  private int numeral(int start) throws ProgressionException {
    int from = at;
    while (at < text.length() && "IViv".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String written = text.substring(from, at);
    for (int i = 0; i < NUMERALS.length; i++) {
      if (written.equals(NUMERALS[i]) || written.equals(small(NUMERALS[i]))) {
        return i;
      }
    }
    throw ProgressionException.at(written.isEmpty() ? start : from, A_CHORD);
  }

  private static String small(String numeral) {
    return numeral.replace('I', 'i').replace('V', 'v');
  }

  private ChordSpelling.Quality quality(boolean name, boolean capital) throws ProgressionException {
    int end = at;
    while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '–') {
      end++;
    }
    String suffix = text.substring(at, end);
    ChordSpelling.Quality quality =
        name ? ChordSpelling.ofName(suffix) : ChordSpelling.ofNumeral(suffix, capital);
    if (quality == null) {
      throw ProgressionException.at(at, "suffix of a chord: " + ChordSpelling.SUFFIXES);
    }
    at = end;
    return quality;
  }

  /// Neighbours of one root and family become one step that asks for the qualities of both.
  private static List<ChordStep> steps(List<Written> symbols, boolean minor) {
    var steps = new ArrayList<ChordStep>();
    for (Written symbol : symbols) {
      ChordStep step = step(symbol, minor);
      ChordStep last = steps.isEmpty() ? ChordStep.WILD : steps.getLast();
      if (!step.isWild() && step.symbol() == last.symbol()) {
        steps.set(
            steps.size() - 1, new ChordStep(step.symbol(), step.qualities() | last.qualities()));
      } else {
        steps.add(step);
      }
    }
    return steps;
  }

  private static ChordStep step(Written symbol, boolean minor) {
    if (symbol.equals(WILD)) {
      return ChordStep.WILD;
    }
    ChordSpelling.Quality quality = symbol.quality();
    int root = symbol.root();
    if (symbol.numeral() >= 0) {
      boolean flat = symbol.root() < 0;
      root += (minor && !flat ? MINOR : MAJOR)[symbol.numeral()];
      boolean leading =
          minor
              && symbol.root() == 0
              && symbol.numeral() == NUMERALS.length - 1
              && quality.family() == DIMINISHED;
      root = leading ? LEADING_NOTE : root;
    }
    return new ChordStep(ChordRuns.symbol(root, quality.family()), quality.qualities());
  }

  private static String canonical(List<ChordStep> steps, boolean roman) {
    boolean minor =
        roman
            && steps.stream().anyMatch(step -> !step.isWild() && step.root() == 0 && isSmall(step));
    var names = new ArrayList<String>();
    for (ChordStep step : steps) {
      int rest = step.qualities();
      do {
        int bit = Integer.lowestOneBit(rest);
        names.add(step.isWild() ? "?" : roman ? numeral(step, bit, minor) : name(step, bit));
        rest &= ~bit;
      } while (rest != 0);
    }
    return String.join("-", names);
  }

  private static boolean isSmall(ChordStep step) {
    return ChordSpelling.isSmall(step.symbol() % ChordTerms.FAMILIES);
  }

  private static String name(ChordStep step, int bit) {
    int family = step.symbol() % ChordTerms.FAMILIES;
    return NOTES[step.root()] + ChordSpelling.suffix(family, bit);
  }

  private static String numeral(ChordStep step, int bit, boolean minor) {
    int family = step.symbol() % ChordTerms.FAMILIES;
    String degree = (minor ? MINOR_DEGREES : MAJOR_DEGREES)[step.root()];
    if (minor && degree.equals("VII") && family == DIMINISHED) {
      degree = "bVII";
    }
    return (ChordSpelling.isSmall(family) ? small(degree) : degree)
        + ChordSpelling.numeralSuffix(family, bit);
  }
}
