package io.midicenter.catalog.library;

import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.analysis.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/// Who made a pack, by the brands of the vocabulary that stand in its name.
final class Makers {
  private final TagMatcher matcher = new TagMatcher(Vocabulary.get());

  /// The label of the first brand in the name, or null.
  @Nullable String of(String packName) {
    for (TagMatch match : matcher.matches(matcher.settle(Tokenizer.tokens(packName)))) {
      if (!match.weak() && match.tag().category().equals("brand")) {
        return match.tag().label();
      }
    }
    return null;
  }
}
