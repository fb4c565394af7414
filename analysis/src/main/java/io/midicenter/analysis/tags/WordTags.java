package io.midicenter.analysis.tags;

import io.midicenter.analysis.words.Token;
import io.midicenter.analysis.words.Tokenizer;
import java.util.List;

/// The vocabulary in a text of its own (a track name, a marker).
///
/// @param matches every match, ordinary words too
/// @param descriptiveness 0..1: share of tokens that are vocabulary or numbers
/// @param tokens the words
public record WordTags(List<TagMatch> matches, double descriptiveness, List<Token> tokens) {
  public static WordTags of(String text, TagMatcher matcher) {
    List<Token> settled = matcher.settle(Tokenizer.tokens(text));
    List<TagMatch> matches = matcher.matches(settled);
    int known = 0;
    int numbers = 0;
    for (Token token : settled) {
      numbers += token.number() ? 1 : 0;
    }
    for (TagMatch match : matches) {
      for (int i = match.from(); i < match.to(); i++) {
        known += settled.get(i).number() ? 0 : 1;
      }
    }
    double share = settled.isEmpty() ? 0 : (double) (known + numbers) / settled.size();
    return new WordTags(matches, share, settled);
  }

  /// True where ordinary words count: two tokens or more, most of them known, one of them not an
  /// ordinary word.
  public boolean isDescriptive() {
    return tokens.size() >= 2 && descriptiveness > 0.5 && hasListed();
  }

  /// True where nothing but vocabulary and numbers stands in the text.
  public boolean isLabel() {
    return descriptiveness == 1 && !matches.isEmpty();
  }

  /// The last word of one of the matches.
  public String lastWord(TagMatch match) {
    return tokens.get(match.to() - 1).text();
  }

  private boolean hasListed() {
    for (TagMatch match : matches) {
      if (!match.weak()) {
        return true;
      }
    }
    return false;
  }
}
