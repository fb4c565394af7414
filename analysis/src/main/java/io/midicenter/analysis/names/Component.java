package io.midicenter.analysis.names;

import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.words.Token;
import io.midicenter.analysis.words.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// One folder or file name while it is read: its tokens, the vocabulary in them, and what each
/// token was claimed as. Lives for one call.
final class Component {
  /// Words that describe no music and spoil no description either.
  private static final Set<String> NEUTRAL =
      Set.of("midi", "mid", "midis", "gm", "gs", "xg", "pack", "vol", "volume", "bpm", "key");

  /// The separator of tokens that touch or of the first token.
  static final char TOUCHING = 0;

  /// Several separators that are not blanks.
  static final char SEVERAL = 1;

  final String raw;
  final int distance;
  final List<Token> tokens;
  final List<TagMatch> matches;
  private final Claim[] claims;
  private final TagMatch[] matchAt;

  private Component(String raw, int distance, List<Token> tokens, List<TagMatch> matches) {
    this.raw = raw;
    this.distance = distance;
    this.tokens = tokens;
    this.matches = matches;
    this.claims = new Claim[tokens.size()];
    Arrays.fill(claims, Claim.NONE);
    this.matchAt = new TagMatch[tokens.size()];
    for (TagMatch match : matches) {
      Arrays.fill(matchAt, match.from(), match.to(), match);
    }
  }

  static Component of(String raw, int distance, TagMatcher matcher) {
    List<Token> tokens = matcher.settle(Tokenizer.tokens(raw));
    return new Component(raw, distance, tokens, matcher.matches(tokens));
  }

  int size() {
    return tokens.size();
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  /// The folded word at `i`, empty outside.
  String word(int i) {
    return has(i) ? tokens.get(i).text() : "";
  }

  /// The word at `i` as it is written.
  String written(int i) {
    Token token = tokens.get(i);
    return raw.substring(token.start(), token.end());
  }

  boolean isNumber(int i) {
    return has(i) && tokens.get(i).number();
  }

  /// The number at `i`, −1 if it is none or has more than 6 digits.
  int number(int i) {
    if (!isNumber(i) || word(i).length() > 6) {
      return -1;
    }
    return Integer.parseInt(word(i));
  }

  boolean joined(int i) {
    return has(i) && tokens.get(i).joined();
  }

  /// Characters between the token before `i` and this one.
  int gap(int i) {
    return i > 0 && has(i) ? Math.max(0, tokens.get(i).start() - tokens.get(i - 1).end()) : 0;
  }

  /// The character that separates `i` from the token before: a blank, the one that stands among
  /// blanks, [#SEVERAL] or [#TOUCHING].
  char separator(int i) {
    if (gap(i) == 0) {
      return TOUCHING;
    }
    char found = ' ';
    for (int at = tokens.get(i - 1).end(); at < tokens.get(i).start(); at++) {
      char c = raw.charAt(at);
      if (c != ' ') {
        if (found != ' ') {
          return SEVERAL;
        }
        found = c;
      }
    }
    return found;
  }

  /// True where `i` is set off from the token before by another separator than the words elsewhere
  /// (`Hey Jude - Am`).
  boolean setOff(int i) {
    char own = separator(i);
    if (own == ' ' || gap(i) == 0) {
      return false;
    }
    for (int other = 1; other < size(); other++) {
      if (other != i && separator(other) != own) {
        return true;
      }
    }
    return own == SEVERAL;
  }

  Claim claim(int i) {
    return has(i) ? claims[i] : Claim.NONE;
  }

  void claim(int from, int to, Claim claim) {
    Arrays.fill(claims, from, to, claim);
  }

  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!has(i) || claims[i] != Claim.NONE) {
        return false;
      }
    }
    return true;
  }

  boolean isTempo(int i) {
    return claim(i) == Claim.TEMPO || claim(i) == Claim.BARE_TEMPO;
  }

  /// True where a word of the vocabulary covers `i`.
  boolean isVocabulary(int i) {
    return has(i) && matchAt[i] != null;
  }

  /// The vocabulary match that begins at `i`, of category `category`.
  boolean begins(int i, String category) {
    return has(i)
        && matchAt[i] != null
        && matchAt[i].from() == i
        && matchAt[i].tag().category().equals(category);
  }

  /// True for a word that is neither vocabulary nor number nor a fact: prose, most likely.
  boolean isOrdinary(int i) {
    return has(i)
        && !tokens.get(i).number()
        && matchAt[i] == null
        && (claims[i] == Claim.NONE || claims[i] == Claim.DOUBTFUL_KEY)
        && !NEUTRAL.contains(word(i));
  }

  private boolean isNeutral(int i) {
    return claims[i] == Claim.NONE && NEUTRAL.contains(word(i));
  }

  /// Tokens that count for [#descriptiveness()].
  int counted() {
    int counted = 0;
    for (int i = 0; i < size(); i++) {
      counted += isNeutral(i) ? 0 : 1;
    }
    return counted;
  }

  /// 0..1: share of tokens that are vocabulary, numbers, keys or tempi.
  double descriptiveness() {
    int counted = counted();
    int known = 0;
    for (int i = 0; i < size(); i++) {
      known += isNeutral(i) || isOrdinary(i) ? 0 : 1;
    }
    return counted == 0 ? 0 : (double) known / counted;
  }

  /// True where the name describes music rather than being a title: two tokens or more, more than
  /// half of them known, and one of them is more than an ordinary word or an index.
  boolean isDescriptive() {
    return counted() >= 2 && descriptiveness() > 0.5 && hasAnchor();
  }

  private boolean hasAnchor() {
    for (TagMatch match : matches) {
      if (!match.weak()) {
        return true;
      }
    }
    for (Claim claim : claims) {
      if (claim == Claim.TEMPO || claim == Claim.BARE_TEMPO || claim == Claim.KEY) {
        return true;
      }
    }
    return false;
  }

  /// The name from token `from` to `to` as it is written.
  String text(int from, int to) {
    return raw.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
