package io.midicenter.index.query;

import io.midicenter.analysis.MusicalKey;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads keys as people write them: `Am`, `F#m`, `Fsm`, `Gb minor`, `a moll`, `Cmaj`, `8A`.
final class KeySpelling {
  static final String ALLOWED = "C, C#, Db … Bm, A minor, 1A–12B";

  private static final Pattern KEY =
      Pattern.compile(
          "([A-Ga-g])[ _-]?(#|♯|s|sharp|b|♭|flat)?[ _-]?"
              + "(M|m|(?i:major|maj|dur|minor|min|moll|mol))?");
  private static final Pattern CAMELOT = Pattern.compile("(1[0-2]|[1-9])([ABab])");
  private static final int[] TONICS = {9, 11, 0, 2, 4, 5, 7};

  private KeySpelling() {}

  static Optional<MusicalKey> parse(String text) {
    Optional<MusicalKey> camelot = camelot(text);
    if (camelot.isPresent()) {
      return camelot;
    }
    Matcher matcher = KEY.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int tonic = TONICS[Character.toUpperCase(matcher.group(1).charAt(0)) - 'A'];
    String accidental = matcher.group(2);
    if (accidental != null) {
      tonic += accidental.matches("#|♯|s|sharp") ? 1 : -1;
    }
    String mode = matcher.group(3);
    return Optional.of(MusicalKey.of(tonic, mode != null && isMinor(mode)));
  }

  /// A code of the Camelot wheel.
  static Optional<MusicalKey> camelot(String text) {
    Matcher matcher = CAMELOT.matcher(text.strip());
    if (matcher.matches()) {
      String code = matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT);
      for (MusicalKey key : MusicalKey.ALL) {
        if (key.camelot().equals(code)) {
          return Optional.of(key);
        }
      }
    }
    return Optional.empty();
  }

  /// A key that cannot be taken for a word: a capital letter, or one with its mode.
  static Optional<MusicalKey> unmistakable(String text) {
    boolean capital = !text.isEmpty() && text.charAt(0) >= 'A' && text.charAt(0) <= 'G';
    Matcher matcher = KEY.matcher(text);
    boolean withMode = matcher.matches() && matcher.group(3) != null;
    return capital || withMode ? parse(text).filter(_ -> matcher.matches()) : Optional.empty();
  }

  private static boolean isMinor(String mode) {
    String lower = mode.toLowerCase(Locale.ROOT);
    return mode.equals("m") || lower.startsWith("min") || lower.startsWith("mol");
  }
}
