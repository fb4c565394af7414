package io.midicenter.index.chords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressionParserTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_125L);

  @ParameterizedTest
  @CsvSource({
    "i-VI-III-VII, 0m 8M 3M 10M",
    "I-V-vi-IV, 0M 7M 9m 5M",
    "I-bVII-IV, 0M 10M 5M",
    "i-bVI-V, 0m 8M 7M",
    "i-#VI, 0m 9M",
    "i-vii°, 0m 11d",
    "I-vii°, 0M 11d",
    "III-VI, 4M 9M",
    "vii°-I, 11d 0M",
    "I+-IV, 0a 5M",
    "I-?-V, 0M ? 7M",
    "Am-F-C-G, 9m 5M 0M 7M",
    "Bb-Ebm-F#dim, 10M 3m 6d",
    "B♭-F♯, 10M 6M",
    "C6-Am, 0M 9m",
    "C-C-F-F, 0M 5M"
  })
  void chordsAreReadAsDegreesAndFamilies(String text, String steps) throws Exception {
    var read = new StringBuilder();
    for (ChordStep step : ProgressionParser.parse(text).steps()) {
      read.append(
          step.isWild() ? "? " : step.root() + ("" + "MmdaS".charAt(step.symbol() % 5)) + " ");
    }
    assertThat(read.toString().strip()).isEqualTo(steps);
  }

  @Test
  void aSuffixAsksForExactlyThatQuality() throws Exception {
    assertThat(ProgressionParser.parse("Dm7-G7-Cmaj7").steps())
        .extracting(ChordStep::qualities)
        .containsExactly(1 << 8, 1 << 6, 1 << 7);
    assertThat(ProgressionParser.parse("ii7-V7-I").steps())
        .extracting(ChordStep::qualities)
        .containsExactly(1 << 8, 1 << 6, 0);
    assertThat(ProgressionParser.parse("C-C7-F").steps()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, a name",
    "C, 1, at least two",
    "C-C, 3, at least two",
    "C-H-G, 2, a name",
    "C--G, 2, a name",
    "C-G-, 4, a name",
    "C-Gx, 3, suffix",
    "C-V, 2, one kind",
    "i-Am, 2, one kind",
    "i-iV, 2, numeral from I to VII",
    "C F, 1, suffix",
    "?-?, 3, at least two",
    "C/E-F, 1, suffix"
  })
  void aMistakeIsNamedWithItsPlaceAndWhatWasExpected(String text, int position, String expected) {
    var wrong =
        catchThrowableOfType(ProgressionException.class, () -> ProgressionParser.parse(text));
    assertThat(wrong.position()).isEqualTo(position);
    assertThat(wrong.expected()).contains(expected);
    assertThat(wrong.isLimit()).isFalse();
  }

  @Test
  void sixteenChordsAndFourWildOnesAreTheMost() throws Exception {
    assertThat(ProgressionParser.parse(chain(16)).size()).isEqualTo(16);
    var chords =
        catchThrowableOfType(ProgressionException.class, () -> ProgressionParser.parse(chain(17)));
    assertThat(chords.isLimit()).isTrue();
    assertThat(ProgressionParser.parse("C-?-?-?-?-F").size()).isEqualTo(6);
    var wild =
        catchThrowableOfType(
            ProgressionException.class, () -> ProgressionParser.parse("C-?-?-?-?-?-F"));
    assertThat(wild.isLimit()).isTrue();
  }

  private static String chain(int size) {
    return String.join("-", Collections.nCopies(8, "C-F")).concat("-C").substring(0, size * 2 - 1);
  }

  @Test
  void whateverIsWrittenIsReadOrRefusedAndTheCanonicalFormMeansTheSame() throws Exception {
    List<String> numerals = List.of("I", "i", "IV", "v", "bVI", "vii", "#VI", "VII", "bvii", "?");
    List<String> names = List.of("A", "Bb", "C", "F#", "G", "D♭", "?");
    List<String> suffixes = List.of("", "", "m", "7", "maj7", "sus4", "dim", "°", "ø", "aug", "6");
    List<String> odd = List.of(" ", "\0", "é", "--", "–", "b", "+", "x");
    var random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      var text = new StringBuilder();
      int size = random.nextInt(6);
      List<String> roots = random.nextBoolean() ? numerals : names;
      for (int c = 0; c < size; c++) {
        text.append(c == 0 ? "" : "-").append(one(roots, random)).append(one(suffixes, random));
        text.append(random.nextInt(20) == 0 ? one(odd, random) : "");
      }
      Progression first;
      try {
        first = ProgressionParser.parse(text.toString());
      } catch (ProgressionException e) {
        assertThat(e.position()).isBetween(0, text.length());
        continue;
      }
      read++;
      Progression again = ProgressionParser.parse(first.text());
      assertThat(again).as("%s, -Dtests.seed=%d", text, SEED).isEqualTo(first);
    }
    assertThat(read).isGreaterThan(1_000);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
