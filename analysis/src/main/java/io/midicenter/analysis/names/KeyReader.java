package io.midicenter.analysis.names;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.names.KeyName.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keys in a name: `F#m`, `C minor`, `amin`, `h-moll`, `key of D`, `8A 124`. What may as well be
/// prose (`I Am`, `A Minor Thing`, `Catch Em All`) is kept as a doubtful candidate. Runs after the
/// readers of chords, meter and tempo.
final class KeyReader {
  private static final double SURE = 0.5;

  /// Words after which a lone letter counts, names a section, a side or a version.
  private static final Set<String> COUNTED =
      Set.of(
          "part",
          "section",
          "side",
          "plan",
          "take",
          "type",
          "version",
          "variation",
          "var",
          "vitamin",
          "group",
          "bank",
          "scene",
          "track",
          "vol");

  private static final Set<String> SECTIONS =
      Set.of(
          "verse", "chorus", "intro", "main", "fill", "ending", "bridge", "mix", "pattern", "break",
          "outro", "drop");

  private static final Set<String> WINDS = Set.of("reed", "brass", "pipe");

  private final Component name;
  private final List<NameFact<MusicalKey>> keys = new ArrayList<>(1);
  private final List<NameFact<Integer>> tonics = new ArrayList<>(1);

  private KeyReader(Component name) {
    this.name = name;
  }

  /// @param keys named keys
  /// @param tonics pitch classes named without a mode
  record Found(List<NameFact<MusicalKey>> keys, List<NameFact<Integer>> tonics) {}

  static Found read(Component name) {
    var reader = new KeyReader(name);
    for (int i = 0; i < name.size(); i++) {
      if (name.claim(i) == Claim.NONE) {
        reader.readAt(i);
      }
    }
    return new Found(
        Facts.contradictions(name, reader.keys), Facts.contradictions(name, reader.tonics));
  }

  private void readAt(int i) {
    if (name.isNumber(i)) {
      camelot(i);
      return;
    }
    if (name.word(i).length() > 8 || german(i) || (name.joined(i) && name.isNumber(i - 1))) {
      return;
    }
    KeyName named = KeyName.of(name.written(i));
    if (named == null) {
      return;
    }
    int end = i + 1;
    if (named.mode() == Mode.NONE) {
      int sign = accidentalWord(named, end);
      int modeAt = sign == 0 ? end : end + 1;
      Mode mode = name.gap(modeAt) <= 3 ? KeyName.mode(name.word(modeAt)) : null;
      if (mode != null && !isChordNumber(modeAt + 1)) {
        int tonic = Math.floorMod(named.tonic() + sign, 12);
        withMode(named, tonic, mode, i, modeAt + 1);
      } else if (mode == null && sign == 0) {
        tonicAlone(named, i);
      }
    } else if (!isChordNumber(end)) {
      if (named.mode() == Mode.SMALL_M) {
        smallM(named, i);
      } else {
        withMode(named, named.tonic(), named.mode(), i, end);
      }
    }
  }

  /// +1 or −1 for the word `sharp` or `flat` at `i`, else 0.
  private int accidentalWord(KeyName named, int i) {
    if (named.accidental() || name.gap(i) > 1) {
      return 0;
    }
    return switch (name.word(i)) {
      case "sharp" -> 1;
      case "flat" -> -1;
      default -> 0;
    };
  }

  private static boolean isGermanMode(String word) {
    return word.equals("dur") || word.equals("moll");
  }

  private boolean german(int i) {
    Mode mode = isGermanMode(name.word(i + 1)) ? KeyName.mode(name.word(i + 1)) : null;
    Integer tonic = mode == null ? null : KeyName.german(name.word(i));
    if (mode == null || tonic == null) {
      return false;
    }
    key(tonic, mode, 0.9, i, i + 2);
    return true;
  }

  private void withMode(KeyName named, int tonic, Mode mode, int from, int to) {
    boolean joined = to == from + 1;
    double confidence = 0.9;
    if (!named.capital() && !joined && !named.accidental()) {
      // "prelude in e minor" in small letters; "a minor thing" says nothing.
      boolean introduced = name.word(from - 1).equals("in") || isKeyWord(from - 1);
      if ((named.tonic() == 9 && !introduced) || name.word(to - 1).length() < 4) {
        return;
      }
      confidence = 0.7;
    }
    if (joined && !named.accidental() && name.written(from).length() == 4 && betweenProse(from)) {
      // Amin, Emin are names of people, too.
      confidence = 0.3;
    } else if (!joined && tonic == 9 && from == 0 && isProse(to)) {
      confidence = 0.4;
    }
    key(tonic, mode, confidence, from, to);
  }

  private boolean betweenProse(int i) {
    return (name.isOrdinary(i - 1) && !name.setOff(i)) || isProse(i + 1);
  }

  private boolean isProse(int i) {
    return name.isOrdinary(i) && (name.separator(i) == ' ' || name.separator(i) == '_');
  }

  /// `Am`, `F#m`: the m is small; a capital letter, or a sharp after a small one.
  private void smallM(KeyName named, int i) {
    boolean sharp = named.accidental() && name.written(i).charAt(1) != 'b';
    if (!named.capital() && !sharp) {
      return;
    }
    double confidence = named.accidental() ? 0.9 : isDoubtful(named, i) ? 0.3 : 0.85;
    key(named.tonic(), Mode.MINOR, confidence, i, i + 1);
  }

  private boolean isDoubtful(KeyName named, int i) {
    boolean before = isEvidence(i - 1);
    boolean after = isEvidence(i + 1);
    boolean proseBefore = name.isOrdinary(i - 1) && !name.setOff(i);
    boolean proseAfter = name.isOrdinary(i + 1) && !name.setOff(i + 1);
    boolean english = named.tonic() == 9 || named.tonic() == 4;
    if (english && (name.word(i - 1).equals("i") || name.word(i + 1).equals("i"))) {
      return true;
    }
    if (after) {
      return false;
    }
    if (before) {
      // Rock am Ring, 2 Em All
      return english && proseAfter && name.separator(i + 1) == ' ';
    }
    return english ? proseBefore || proseAfter : proseBefore && proseAfter;
  }

  /// A number, a word of the vocabulary or a fact speaks for a key beside it.
  private boolean isEvidence(int i) {
    return name.has(i) && !name.isOrdinary(i);
  }

  private void tonicAlone(KeyName named, int i) {
    boolean octave = name.joined(i + 1) && name.isNumber(i + 1) && name.number(i + 1) < 20;
    boolean hyphenated = name.joined(i) || (name.joined(i + 1) && !name.isNumber(i + 1));
    if (octave || hyphenated || isTransposingInstrument(named, i)) {
      return;
    }
    boolean besideTempo = name.isTempo(i - 1) || name.isTempo(i + 1);
    if (isKeyWord(i - 1) && named.capital()) {
      tonic(named, 0.7, true, i);
    } else if (named.accidental() && isWrittenAccidental(named, i, besideTempo)) {
      boolean before = i == 0 || (name.isOrdinary(i - 1) && !name.setOff(i));
      boolean prose = before && name.isOrdinary(i + 1) && !name.setOff(i + 1);
      tonic(named, prose ? 0.3 : 0.5, !prose, i);
    } else if (named.capital() && besideTempo && !isCounted(i) && !isArticle(i)) {
      tonic(named, 0.5, true, i);
    }
  }

  /// Small `bb`, `eb`, `ab` and the s for a sharp are words elsewhere: they need a tempo beside
  /// them.
  private boolean isWrittenAccidental(KeyName named, int i, boolean besideTempo) {
    if (named.letterSharp()) {
      return name.claim(i - 1) == Claim.TEMPO || name.claim(i + 1) == Claim.TEMPO;
    }
    return named.capital() || besideTempo || name.written(i).charAt(1) != 'b';
  }

  /// `Bb clarinet`, `Eb alto sax`: the pitch of the instrument, not of the music.
  private boolean isTransposingInstrument(KeyName named, int i) {
    if (!named.accidental() && named.tonic() != 5) {
      return false;
    }
    for (var match : name.matches) {
      if (match.from() == i + 1 && match.tag().category().equals("instrument")) {
        String slug = match.tag().slug();
        String parent = match.tag().parent();
        return WINDS.contains(slug)
            || (parent != null && (WINDS.contains(parent) || parent.equals("saxophone")));
      }
    }
    return false;
  }

  private boolean isCounted(int i) {
    char separator = name.separator(i);
    return COUNTED.contains(name.word(i - 1))
        || (SECTIONS.contains(name.word(i - 1))
            && (separator == ' ' || separator == Component.TOUCHING));
  }

  /// `Give Me A 120`: an article among blanks before a number that need not be a tempo.
  private boolean isArticle(int i) {
    return name.word(i).equals("a")
        && name.isOrdinary(i - 1)
        && !name.setOff(i)
        && name.claim(i + 1) != Claim.TEMPO
        && name.separator(i) == name.separator(i + 1);
  }

  private boolean isKeyWord(int i) {
    return name.word(i).equals("key")
        || (name.word(i).equals("of") && name.word(i - 1).equals("key"));
  }

  private void camelot(int i) {
    int number = name.number(i);
    if (number < 1 || number > 12 || name.joined(i) || !name.joined(i + 1) || name.joined(i + 2)) {
      return;
    }
    String letter = name.word(i + 1);
    boolean beside =
        name.isTempo(i - 1)
            || name.isTempo(i + 2)
            || isKeyWord(i - 1)
            || name.word(i - 1).equals("camelot");
    if (!beside || (!letter.equals("a") && !letter.equals("b"))) {
      return;
    }
    String code = number + (letter.equals("a") ? "A" : "B");
    for (MusicalKey key : MusicalKey.ALL) {
      if (key.camelot().equals(code)) {
        add(key, 0.6, i, i + 2);
      }
    }
  }

  /// A joined 6, 7, 9 makes a chord symbol: `Am7` is no key.
  private boolean isChordNumber(int i) {
    return name.joined(i) && name.isNumber(i) && name.number(i) < 20;
  }

  private void key(int tonic, @Nullable Mode mode, double confidence, int from, int to) {
    add(MusicalKey.of(tonic, mode != Mode.MAJOR), confidence, from, to);
  }

  private void add(MusicalKey key, double confidence, int from, int to) {
    boolean sure = confidence >= SURE;
    name.claim(from, to, sure ? Claim.KEY : Claim.DOUBTFUL_KEY);
    keys.add(Facts.of(name, key, confidence, sure, from, to));
  }

  private void tonic(KeyName named, double confidence, boolean sure, int i) {
    name.claim(i, i + 1, sure ? Claim.KEY : Claim.DOUBTFUL_KEY);
    tonics.add(Facts.of(name, named.tonic(), confidence, sure, i, i + 1));
  }
}
