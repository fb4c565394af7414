package io.midicenter.analysis.tags;

import io.midicenter.analysis.words.Token;
import java.util.ArrayList;
import java.util.List;

/// Finds the spellings of the vocabulary in tokens: whole tokens only, the longest match first over
/// all categories, a match inside or across a longer one is dropped. Pure and thread-safe.
public final class TagMatcher {
  private final SpellingTree spellings;

  public TagMatcher(Vocabulary vocabulary) {
    this.spellings = vocabulary.spellings();
  }

  /// The tokens as matching wants them: what camelCase or digits cut apart but is a spelling as a
  /// whole becomes one token again (`Dn|B` = dnb).
  public List<Token> settle(List<Token> tokens) {
    boolean cut = false;
    for (Token token : tokens) {
      cut |= token.joined();
    }
    if (!cut) {
      return tokens;
    }
    var settled = new ArrayList<Token>(tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      int end = wholeSpelling(tokens, i);
      settled.add(end == i + 1 ? tokens.get(i) : whole(tokens, i, end));
      i = end;
    }
    return settled;
  }

  /// One past the last token of the longest spelling that starts at `from`, ends at a border of
  /// letters or digits, and has no separator inside; `from + 1` if there is none.
  private int wholeSpelling(List<Token> tokens, int from) {
    int runEnd = from + 1;
    while (runEnd < tokens.size() && tokens.get(runEnd).joined()) {
      runEnd++;
    }
    boolean wordStarts =
        !tokens.get(from).joined() || tokens.get(from).number() || tokens.get(from - 1).number();
    if (!wordStarts) {
      return from + 1;
    }
    for (int end = runEnd; end > from + 1; end--) {
      boolean wordEnds = end == runEnd || tokens.get(end).number() || tokens.get(end - 1).number();
      if (wordEnds) {
        SpellingTree node = spellings.after(text(tokens, from, end));
        if (node != null && node.spelling() != null) {
          return end;
        }
      }
    }
    return from + 1;
  }

  private static Token whole(List<Token> tokens, int from, int to) {
    Token first = tokens.get(from);
    return new Token(
        text(tokens, from, to), first.start(), tokens.get(to - 1).end(), first.joined(), false);
  }

  private static String text(List<Token> tokens, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(tokens.get(i).text());
    }
    return text.toString();
  }

  /// The matches in `settled` tokens, by position.
  public List<TagMatch> matches(List<Token> settled) {
    List<Candidate> candidates = candidates(settled);
    if (candidates.isEmpty()) {
      return List.of();
    }
    if (candidates.size() > 1) {
      candidates.sort(Candidate::compareTo);
    }
    boolean[] taken = new boolean[settled.size()];
    var matches = new ArrayList<TagMatch>(candidates.size());
    for (Candidate candidate : candidates) {
      if (candidate.isFree(taken)) {
        candidate.take(taken);
        matches.add(
            new TagMatch(
                candidate.spelling.tag(), candidate.spelling.weak(), candidate.from, candidate.to));
      }
    }
    matches.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return matches;
  }

  private List<Candidate> candidates(List<Token> tokens) {
    var candidates = new ArrayList<Candidate>();
    for (int from = 0; from < tokens.size(); from++) {
      SpellingTree node = spellings.after(tokens.get(from).text());
      for (int to = from + 1; node != null; to++) {
        Spelling spelling = node.spelling();
        if (spelling != null) {
          candidates.add(new Candidate(spelling, from, to));
        }
        node = to < tokens.size() ? node.after(tokens.get(to).text()) : null;
      }
    }
    return candidates;
  }

  private record Candidate(Spelling spelling, int from, int to) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int longer = Integer.compare(other.to - other.from, to - from);
      if (longer == 0) {
        longer = Integer.compare(other.spelling.words(), spelling.words());
      }
      return longer != 0 ? longer : Integer.compare(from, other.from);
    }

    boolean isFree(boolean[] taken) {
      for (int i = from; i < to; i++) {
        if (taken[i]) {
          return false;
        }
      }
      return true;
    }

    void take(boolean[] taken) {
      for (int i = from; i < to; i++) {
        taken[i] = true;
      }
    }
  }
}
