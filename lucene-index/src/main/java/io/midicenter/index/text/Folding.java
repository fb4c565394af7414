package io.midicenter.index.text;

import java.text.Normalizer;
import java.util.Locale;

/// Brings text into the form that is indexed.
public final class Folding {
  private Folding() {}

  /// Composed and compatible form (NFKC), without control and direction characters.
  public static String compose(String text) {
    if (isPrintableAscii(text)) {
      return text;
    }
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); i++) {
      if (isHidden(composed.charAt(i))) {
        return visible(composed, i);
      }
    }
    return composed;
  }

  /// True for text that every normalisation leaves as it is.
  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String visible(String text, int from) {
    var visible = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r') {
        visible.append(' ');
      } else if (!isHidden(c)) {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  /// Controls, byte-order and direction marks, and halves of surrogate pairs are looked at by
  /// themselves: unpaired ones are hidden by the encoder later.
  private static boolean isHidden(char c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF;
  }

  /// Lower case without accents, for sorting and for looking labels up.
  public static String plain(String text) {
    if (isPrintableAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(compose(text), Normalizer.Form.NFD);
    var plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
