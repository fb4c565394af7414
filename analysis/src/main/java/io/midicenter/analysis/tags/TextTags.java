package io.midicenter.analysis.tags;

import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import java.util.List;

/// Tags by the words of track names and other texts; lyrics never tag.
final class TextTags {
  private static final double TRACK_NAME = 0.8;
  private static final double OTHER = 0.6;
  private static final int MOST_TEXTS = 64;
  private static final int LONGEST = 200;

  private TextTags() {}

  static void add(Texts texts, TagList tags, Vocabulary vocabulary) {
    var matcher = new TagMatcher(vocabulary);
    for (var entry : texts.strings().entrySet()) {
      double base = base(entry.getKey());
      if (base > 0) {
        add(entry.getValue(), base, matcher, tags);
      }
    }
  }

  private static void add(List<String> strings, double base, TagMatcher matcher, TagList tags) {
    int read = 0;
    for (String text : strings) {
      if (text.length() > LONGEST || text.startsWith("@")) {
        continue;
      }
      if (++read > MOST_TEXTS) {
        return;
      }
      WordTags words = WordTags.of(text, matcher);
      double confidence = base * (0.4 + 0.6 * words.descriptiveness());
      for (TagMatch match : words.matches()) {
        // A mood or style alone in a text is a title or a syllable.
        boolean alone = words.tokens().size() == 1 && isColour(match.tag());
        if (!alone && (!match.weak() || words.isDescriptive())) {
          tags.add(match.tag(), TagSource.TEXT, confidence);
        }
      }
    }
  }

  private static boolean isColour(Tag tag) {
    return tag.category().equals("mood")
        || tag.category().equals("timbre")
        || tag.category().equals("style");
  }

  private static double base(TextKind kind) {
    return switch (kind) {
      case TRACK_NAME, INSTRUMENT_NAME -> TRACK_NAME;
      case COPYRIGHT, TEXT, MARKER, CUE, PROGRAM_NAME, DEVICE_NAME, INFO -> OTHER;
      case LYRIC -> 0;
    };
  }
}
