package io.midicenter.analysis.names;

import io.midicenter.analysis.Kind;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.analysis.tags.WordTags;
import org.jspecify.annotations.Nullable;

/// What the words of a track or file name say by themselves. In a text of nothing but vocabulary
/// (`Horns`, `Kick 2`) ordinary words count, too. Thread-safe.
public final class NameWords {
  private static final TagMatcher MATCHER = new TagMatcher(Vocabulary.get());

  private NameWords() {}

  /// True if a word for drums, a drum kit or a drum piece stands in `text`.
  public static boolean drumWord(String text) {
    WordTags words = WordTags.of(text, MATCHER);
    for (TagMatch match : words.matches()) {
      if (counts(match, words) && Words.isDrums(match.tag(), words.lastWord(match))) {
        return true;
      }
    }
    return false;
  }

  /// Slug of the instrument that `text` names (`electric-bass`, `choir`), the first where it names
  /// several of equal rank but a listed word before an ordinary one; null if it names none. Words
  /// for drums are instruments, too (`drums`, `percussion`).
  public static @Nullable String instrumentWord(String text) {
    WordTags words = WordTags.of(text, MATCHER);
    String ordinary = null;
    for (TagMatch match : words.matches()) {
      if (match.tag().category().equals("instrument") && counts(match, words)) {
        if (!match.weak()) {
          return match.tag().slug();
        }
        ordinary = ordinary == null ? match.tag().slug() : ordinary;
      }
    }
    return ordinary;
  }

  /// Slug of the role that `text` names (`bassline`, `chords`, `lead`, `pad`, `arp`, `melody`), or
  /// null.
  public static @Nullable String roleWord(String text) {
    WordTags words = WordTags.of(text, MATCHER);
    for (TagMatch match : words.matches()) {
      if (match.tag().category().equals("role") && counts(match, words)) {
        return match.tag().slug();
      }
    }
    return null;
  }

  /// The kind of file that `text` names, or null.
  public static @Nullable Kind kindWord(String text) {
    WordTags words = WordTags.of(text, MATCHER);
    for (TagMatch match : words.matches()) {
      Tag tag = match.tag();
      Kind kind = counts(match, words) ? Words.kind(tag) : null;
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static boolean counts(TagMatch match, WordTags words) {
    return !match.weak() || words.isLabel() || words.isDescriptive();
  }
}
