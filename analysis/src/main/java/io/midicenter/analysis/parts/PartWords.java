package io.midicenter.analysis.parts;

import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.analysis.words.Token;
import io.midicenter.analysis.words.Tokenizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the words of a part's name say, by the tag vocabulary.
///
/// @param instrument the first instrument or drum kit named
/// @param sounds slugs of all instruments named
/// @param role the first role named
/// @param drums a word for drums, a kit or a drum piece
record PartWords(
    @Nullable Instrument instrument, Set<String> sounds, @Nullable Role role, boolean drums) {
  private static final PartWords NONE = new PartWords(null, Set.of(), null, false);
  private static final TagMatcher MATCHER = new TagMatcher(Vocabulary.get());
  private static final Set<String> DRUM_INSTRUMENTS = Set.of("drums", "percussion", "drum-machine");

  PartWords {
    sounds = Set.copyOf(sounds);
  }

  static PartWords of(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return NONE;
    }
    List<Token> tokens = MATCHER.settle(Tokenizer.tokens(name));
    List<TagMatch> matches = MATCHER.matches(tokens);
    if (matches.isEmpty()) {
      return NONE;
    }
    boolean descriptive = isDescriptive(tokens, matches);
    Instrument instrument = null;
    Role role = null;
    boolean drums = false;
    var sounds = new java.util.TreeSet<String>();
    for (TagMatch match : matches) {
      if (match.weak() && !descriptive) {
        continue;
      }
      Tag tag = match.tag();
      switch (tag.category()) {
        case "instrument", "kit" -> {
          sounds.add(tag.slug());
          instrument = instrument == null ? Instruments.bySlug(tag.slug()) : instrument;
          drums |= tag.category().equals("kit") || DRUM_INSTRUMENTS.contains(tag.slug());
        }
        case "drum-piece" -> drums = true;
        case "role" -> role = role == null ? role(tag.slug()) : role;
        default -> {
          // Words of other categories say nothing about who plays.
        }
      }
    }
    return new PartWords(instrument, sounds, role, drums);
  }

  /// Weak spellings count in a name of two words or more that is mostly vocabulary and numbers.
  private static boolean isDescriptive(List<Token> tokens, List<TagMatch> matches) {
    int known = 0;
    for (TagMatch match : matches) {
      known += match.to() - match.from();
    }
    for (Token token : tokens) {
      known += token.number() ? 1 : 0;
    }
    return tokens.size() >= 2 && 2 * known > tokens.size();
  }

  private static @Nullable Role role(String slug) {
    return switch (slug) {
      case "lead", "melody", "guide-melody" -> Role.LEAD;
      case "chords" -> Role.CHORDS;
      case "pad" -> Role.PAD;
      case "arp" -> Role.ARP;
      case "bassline" -> Role.BASS;
      default -> null;
    };
  }

  /// True if the name says `instrument` or one of the wider words it belongs to.
  boolean say(Instrument instrument) {
    if (sounds.contains(instrument.slug())) {
      return true;
    }
    Tag tag = Vocabulary.get().bySlug(instrument.slug());
    if (tag == null || sounds.isEmpty()) {
      return false;
    }
    for (Tag wider : Vocabulary.get().ancestors(tag)) {
      if (sounds.contains(wider.slug())) {
        return true;
      }
    }
    return false;
  }
}
