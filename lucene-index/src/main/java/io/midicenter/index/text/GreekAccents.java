package io.midicenter.index.text;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes accents and breathings off small Greek letters and makes the last sigma of a word an
/// ordinary one: `μουσικής` and `μουσικησ` are one word. Lucene's ASCII folding leaves Greek alone.
final class GreekAccents extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  GreekAccents(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (isGreek(letters[i])) {
        letters[i] = plain(letters[i]);
      }
    }
    return true;
  }

  private static boolean isGreek(char c) {
    return (c >= '\u0370' && c <= '\u03FF') || (c >= '\u1F00' && c <= '\u1FFF');
  }

  private static char plain(char letter) {
    char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    return base == 'ς' ? 'σ' : base;
  }
}
