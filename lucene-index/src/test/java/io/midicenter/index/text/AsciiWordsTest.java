package io.midicenter.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AsciiWordsTest {
  private static final String[] PIECES = {
    "a",
    "Z",
    "bass",
    "Loop",
    "DRUM",
    "DnB",
    "dnb",
    "TR808",
    "tr808",
    "8Bars",
    "128.5BPM",
    "174",
    "0",
    "_",
    "-",
    " ",
    ".",
    "'",
    "(",
    "&",
    "/",
    "\t",
    "Am",
    "x2",
    "LoFi",
    "Mk2A",
    "~",
    "@",
    "\"",
    "7th"
  };

  @Test
  void everyPlainTextIsCutAsTheAnalyzerCutsIt() {
    long seed = Long.getLong("tests.seed", new Random().nextLong());
    var random = new Random(seed);
    int words = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int pieces = random.nextInt(9); pieces > 0; pieces--) {
        text.append(
            random.nextInt(4) == 0
                ? String.valueOf((char) (1 + random.nextInt(126)))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      String composed = Folding.compose(text.toString());
      var cut = AsciiWords.cut(composed);
      if (cut != null) {
        assertThat(cut)
            .as("-Dtests.seed=%d: %s", seed, composed)
            .isEqualTo(Words.analyzed(composed));
        words += cut.size();
      }
    }
    assertThat(words).isGreaterThan(20_000);
  }

  @Test
  void whatMayBeANoteNameOrIsNoAsciiOrTooLongIsLeftToTheAnalyzer() {
    assertThat(AsciiWords.cut("Bass F#min")).isNull();
    assertThat(AsciiWords.cut("Café")).isNull();
    assertThat(AsciiWords.cut("x".repeat(256))).isNull();
    assertThat(AsciiWords.cut("x".repeat(255))).hasSize(1);
    assertThat(Words.of("x".repeat(256))).hasSize(2);
  }
}
