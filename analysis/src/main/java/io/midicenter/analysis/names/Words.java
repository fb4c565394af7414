package io.midicenter.analysis.names;

import io.midicenter.analysis.Kind;
import io.midicenter.analysis.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which tags of the vocabulary are words for drums, and which name a kind of file.
final class Words {
  private static final Set<String> DRUM_TAGS =
      Set.of(
          "drums",
          "percussion",
          "drum-machine",
          "taiko-drum",
          "synth-drum",
          "drum-loop",
          "top-loop",
          "percussion-loop",
          "hat-loop",
          "beat",
          "fill",
          "break",
          "blast-beat",
          "double-kick",
          "ghost-notes",
          "paradiddle",
          "rudiment",
          "drum-roll",
          "cross-stick-groove",
          "flam");

  private static final Set<String> LAST_WORDS = Set.of("drum", "drums", "beat", "beats");

  private Words() {}

  /// True for a word for drums, and for spellings such as `house beat` that end in one.
  ///
  /// @param lastWord the last token of the match
  static boolean isDrums(Tag tag, String lastWord) {
    return isDrums(tag) || LAST_WORDS.contains(lastWord);
  }

  private static boolean isDrums(Tag tag) {
    return tag.category().equals("drum-piece")
        || tag.category().equals("kit")
        || DRUM_TAGS.contains(tag.slug());
  }

  static @Nullable Kind kind(Tag tag) {
    return switch (tag.slug()) {
      case "fill" -> Kind.FILL;
      case "one-shot" -> Kind.ONE_SHOT;
      case "phrase", "lick" -> Kind.PHRASE;
      case "full-song" -> Kind.SONG;
      case "loop" -> Kind.LOOP;
      default -> "loop".equals(tag.parent()) ? Kind.LOOP : null;
    };
  }
}
