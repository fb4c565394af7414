package io.midicenter.index.query;

import io.midicenter.index.field.FieldSpec;
import java.text.Normalizer;
import java.util.Locale;

/// Turns what a person wrote into the value that the index holds: `Acid Jazz` is `acid-jazz`.
@FunctionalInterface
public interface ValueNames {
  /// Slugs, without any dictionary of aliases.
  ValueNames SLUGS = (_, text) -> slug(text);

  /// @param field a field of type TERM
  String canonical(FieldSpec field, String text);

  /// Lower case without accents, one hyphen for everything between letters and digits.
  static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var slug = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.appendCodePoint(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return slug.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : slug.toString();
  }
}
