package io.midicenter.analysis.text;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.analysis.tags.WordTags;
import io.midicenter.analysis.words.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which words are the title and the artist of a file.
final class Titles {
  private static final double INFO = 0.9;
  private static final double KARAOKE = 0.85;
  private static final double BY_NAME = 0.6;

  private static final TagMatcher MATCHER = new TagMatcher(Vocabulary.get());

  /// What programs and hasty people write in place of a title.
  private static final Set<String> NO_TITLE_WORDS =
      Set.of(
          "untitled",
          "unbenannt",
          "track",
          "tracks",
          "spur",
          "piste",
          "pista",
          "midi",
          "sequence",
          "seq",
          "tempo",
          "conductor",
          "control",
          "meta",
          "master",
          "new",
          "song",
          "untitled1",
          "cubase",
          "cakewalk",
          "sonar",
          "sibelius",
          "finale",
          "musescore",
          "noteworthy",
          "logic",
          "ableton",
          "live",
          "reaper",
          "encore",
          "anvil",
          "studio",
          "composer",
          "staff",
          "channel",
          "out",
          "port",
          "map",
          "file",
          "type",
          "smf",
          "wrk",
          "mid",
          "setup",
          "sysex",
          "text",
          "words",
          "lyrics",
          "soft",
          "karaoke",
          "default",
          "unnamed",
          "unknown",
          "instrument",
          "part",
          "no",
          "name",
          "score",
          "music",
          "and",
          "sx",
          "le",
          "vst",
          "pro");

  private static final Set<String> SOUND_CATEGORIES =
      Set.of("instrument", "drum-piece", "kit", "role", "brand");

  private Titles() {}

  static Fact<String> title(
      @Nullable String inam, SoftKaraoke karaoke, @Nullable String sequenceName) {
    if (inam != null && !inam.isBlank()) {
      return Fact.declared(inam.strip(), INFO);
    }
    if (!karaoke.titles().isEmpty() && !karaoke.titles().getFirst().isEmpty()) {
      return Fact.declared(karaoke.titles().getFirst(), KARAOKE);
    }
    return sequenceName != null && isTitle(sequenceName)
        ? Fact.declared(sequenceName, BY_NAME)
        : Fact.none();
  }

  static Fact<String> artist(@Nullable String iart, SoftKaraoke karaoke, List<String> copyrights) {
    if (iart != null && !iart.isBlank()) {
      return Fact.declared(iart.strip(), INFO);
    }
    if (karaoke.titles().size() > 1 && !karaoke.titles().get(1).isEmpty()) {
      return Fact.declared(karaoke.titles().get(1), KARAOKE);
    }
    for (String copyright : copyrights) {
      String name = afterBy(copyright);
      if (name != null) {
        return Fact.declared(name, BY_NAME);
      }
    }
    return Fact.none();
  }

  /// False for an instrument, "untitled", "track 3", a product.
  static boolean isTitle(String name) {
    List<String> words = Tokenizer.words(name);
    boolean meant = false;
    for (String word : words) {
      boolean number = word.chars().allMatch(Character::isDigit);
      meant |= !number && !NO_TITLE_WORDS.contains(word);
    }
    if (!meant) {
      return false;
    }
    WordTags tags = WordTags.of(name, MATCHER);
    if (!tags.isLabel()) {
      return true;
    }
    for (TagMatch match : tags.matches()) {
      if (!SOUND_CATEGORIES.contains(match.tag().category())) {
        return true;
      }
    }
    return false;
  }

  /// The name after "by" in a copyright notice, unless somebody only sequenced or arranged.
  private static @Nullable String afterBy(String copyright) {
    String lower = copyright.toLowerCase(Locale.ROOT);
    int by = lower.startsWith("by ") ? 0 : lower.indexOf(" by ");
    if (by < 0 || lower.length() != copyright.length()) {
      return null;
    }
    String before = lower.substring(0, by).strip();
    if (before.endsWith("ed") || before.endsWith("made") || before.endsWith("ment")) {
      return null;
    }
    String name = copyright.substring(lower.indexOf("by ", by) + 3);
    int end = name.length();
    for (int i = 0; i < name.length(); i++) {
      if (",.;(\n".indexOf(name.charAt(i)) >= 0 && i > 1) {
        end = i;
        break;
      }
    }
    int rights = name.toLowerCase(Locale.ROOT).indexOf(" all rights");
    end = rights >= 0 ? Math.min(end, rights) : end;
    String result = name.substring(0, end).strip();
    return result.isEmpty() ? null : result;
  }
}
