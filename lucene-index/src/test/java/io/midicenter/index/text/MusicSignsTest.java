package io.midicenter.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.junit.jupiter.api.Test;

class MusicSignsTest {
  private static final Pattern SHARP_NOTE = Pattern.compile("([A-G]|(?<![\\p{L}])[a-g])[#♯]");

  @Test
  void equalsTheSameRuleAsRegularExpressionsInTextAndOffsets() throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append("AbcFGg##♯♭ _x1é".charAt(random.nextInt(15)));
      }
      CharFilter ours = new MusicSigns(new StringReader(text.toString()));
      CharFilter plain =
          new PatternReplaceCharFilter(
              Pattern.compile("♭"),
              "b",
              new PatternReplaceCharFilter(
                  SHARP_NOTE, "$1sharp ", new StringReader(text.toString())));
      String expected = all(plain);
      assertThat(all(ours)).as("text %s, -Dtests.seed=%d", text, seed).isEqualTo(expected);
      for (int at = 0; at <= expected.length(); at++) {
        assertThat(ours.correctOffset(at))
            .as("offset %d of %s, -Dtests.seed=%d", at, text, seed)
            .isEqualTo(plain.correctOffset(at));
      }
    }
  }

  private static String all(Reader reader) throws IOException {
    var text = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      text.append((char) c);
    }
    return text.toString();
  }
}
