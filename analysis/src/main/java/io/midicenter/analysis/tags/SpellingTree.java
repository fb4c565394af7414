package io.midicenter.analysis.tags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All spellings by their words: one map look-up a token, and most words end at the first.
/// Immutable once the vocabulary is loaded.
final class SpellingTree {
  private static final int SHORTEST_JOINED = 4;

  private final Map<String, SpellingTree> next = new HashMap<>(2);
  private @Nullable Spelling spelling;
  private @Nullable Spelling joined;

  void add(List<String> words, Spelling found) {
    SpellingTree node = this;
    for (String word : words) {
      node = node.child(word);
    }
    if (node.spelling != null) {
      throw new IllegalStateException(
          "tag vocabulary: \"%s\" is a spelling of both %s and %s; keep one"
              .formatted(String.join(" ", words), node.spelling.tag().slug(), found.tag().slug()));
    }
    node.spelling = found;
    String whole = String.join("", words);
    if (words.size() > 1 && whole.length() >= SHORTEST_JOINED) {
      SpellingTree oneWord = child(whole);
      if (oneWord.joined == null) {
        oneWord.joined = found;
      }
    }
  }

  private SpellingTree child(String word) {
    SpellingTree child = next.get(word);
    if (child == null) {
      child = new SpellingTree();
      next.put(word, child);
    }
    return child;
  }

  @Nullable SpellingTree after(String word) {
    return next.get(word);
  }

  /// What the words that lead here spell; a spelling that is listed so goes before a joined one.
  @Nullable Spelling spelling() {
    return spelling != null ? spelling : joined;
  }
}
