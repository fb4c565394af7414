package io.midicenter.index.music;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.query.Mistake;
import io.midicenter.index.query.RequestReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MusicReadersTest {
  private static final long SEED = Long.getLong("tests.seed", 47);
  private static final int ROUNDS = 40_000;
  private static final String ID = "0123456789abcdef".repeat(4);
  private static final String[] MELODIES = {
    "69.4-72.2-76.6-77",
    "n:A4.4-C#5.2-E5.4/3-Bb3-",
    "i:3_-1_4_0_-12",
    "c:UrdDuuUrd",
    "f:" + ID + ".0.3..9",
    "60-62-64-65-67"
  };
  private static final String[] RHYTHMS = {
    "hh.AAAA-sd.0808-bd.8220",
    "24:bd.800800-sd.080080",
    "t:0_480_960_1200@120.5",
    "f:" + ID + ".12",
    "low.80808080-high.08080808-any.FFFF0000"
  };
  private static final List<String> LANES =
      List.of("bd", "sd", "ch", "oh", "lt", "mt", "ht", "cr", "rd", "low", "high", "any", "hh");
  private static final String LETTERS =
      "0123456789ABCDEFGabcdefgrduUDnitf:.-_/@#s%~ \u00b0\u20ac\ud83c\udfb5xyz,";

  @Test
  void whateverIsWrittenIsATuneOrRefusedWithItsPlace() {
    var random = new Random(SEED);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = mangled(MELODIES, random);
      try {
        MelodyQuery query = MelodyReader.read(text, MelodyMode.FULL);
        assertThat(query.canonical()).isNotEmpty();
        read++;
      } catch (MusicQueryException e) {
        refused(e, text, "melody");
      }
    }
    assertThat(read).isGreaterThan(ROUNDS / 20);
  }

  @Test
  void whateverIsWrittenIsARhythmOrRefusedWithItsPlace() {
    var random = new Random(SEED);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = mangled(RHYTHMS, random);
      try {
        Rhythm rhythm = RhythmReader.read(text, random.nextBoolean());
        assertThat(new RhythmQuery(text, rhythm).canonical()).isNotEmpty();
        read++;
      } catch (MusicQueryException e) {
        refused(e, text, "rhythm");
      }
    }
    assertThat(read).isGreaterThan(ROUNDS / 20);
  }

  private static void refused(MusicQueryException e, String text, String parameter) {
    assertThat(e.parameter()).isEqualTo(parameter);
    assertThat(e.position()).as("%s, -Dtests.seed=%d", text, SEED).isBetween(0, text.length());
    assertThat(e.reason()).isNotEmpty();
    assertThat(e.isLimit() || !e.allowed().isEmpty()).as(text).isTrue();
  }

  /// An encoding with some letters changed, taken out, put in or repeated, or letters alone.
  private static String mangled(String[] encodings, Random random) {
    var text = new StringBuilder(encodings[random.nextInt(encodings.length)]);
    if (random.nextInt(10) == 0) {
      text.setLength(0);
    }
    int changes = random.nextInt(5);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, letter);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
        case 2 -> text.replace(at, Math.min(text.length(), at + 1), "" + letter);
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
      }
    }
    return text.toString();
  }

  @Test
  void everyLimitHoldsAndOneMoreIsRefused() {
    limit("melody", notes(64), notes(65));
    limit("melody", "i:" + joined("1", "_", 63), "i:" + joined("1", "_", 64));
    limit("melody", "c:" + "u".repeat(63), "c:" + "u".repeat(64));
    limit("rhythm", "bd." + "8080".repeat(8), "bd." + "8080".repeat(9));
    limit("rhythm", "24:bd." + "808080".repeat(8), "24:bd." + "808080".repeat(9));
    limit("rhythm", lanes(12), lanes(13));
    limit("rhythm", taps(256), taps(257));
    limit("chords", joined("C-G", "-", 8), joined("C-G", "-", 8) + "-C");
    limit("chords", "C-?-?-?-?-G", "C-?-?-?-?-?-G");
  }

  @Test
  void oneNoteOrTapTooFewIsRefusedWithWhatIsNeeded() {
    few("melody", notes(4), notes(3));
    few("melody", "i:1_2_3", "i:1_2");
    few("melody", "c:uudduu", "c:uuddu");
    few("rhythm", taps(3), taps(2));
  }

  private static void limit(String parameter, String most, String tooMany) {
    assertThat(mistakes(parameter, most)).as(most).isEmpty();
    assertThat(mistakes(parameter, tooMany))
        .as(tooMany)
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.code()).isEqualTo(Mistake.Code.LIMIT_EXCEEDED));
  }

  private static void few(String parameter, String enough, String tooFew) {
    assertThat(mistakes(parameter, enough)).as(enough).isEmpty();
    assertThat(mistakes(parameter, tooFew))
        .as(tooFew)
        .singleElement()
        .satisfies(mistake -> {
          assertThat(mistake.code()).isEqualTo(Mistake.Code.INVALID_MUSIC_QUERY);
          assertThat(mistake.position()).isEqualTo(tooFew.length());
          assertThat(mistake.allowed()).contains("at least");
        });
  }

  private static List<Mistake> mistakes(String parameter, String value) {
    return RequestReader.read(Map.of(parameter, List.of(value)), List.of()).mistakes();
  }

  private static String notes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "" + (60 + i % 7))
        .collect(Collectors.joining("-"));
  }

  private static String taps(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "" + i * 125)
        .collect(Collectors.joining("_", "t:", ""));
  }

  private static String lanes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> LANES.get(i) + ".8080")
        .collect(Collectors.joining("-"));
  }

  private static String joined(String part, String separator, int times) {
    return String.join(separator, java.util.Collections.nCopies(times, part));
  }
}
