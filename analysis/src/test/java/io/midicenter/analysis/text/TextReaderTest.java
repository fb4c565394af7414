package io.midicenter.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.TextEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Smf smf = new Smf();

  @Test
  void asciiAndUtf8AreTakenAsTheyAre() {
    add(TextKind.TRACK_NAME, 0, "Piano", StandardCharsets.US_ASCII);
    assertThat(read().charset().value()).isEqualTo("US-ASCII");
    add(TextKind.TRACK_NAME, 1, "Flöte – 笛", StandardCharsets.UTF_8);
    Texts texts = read();
    assertThat(texts.charset().value()).isEqualTo("UTF-8");
    assertThat(texts.strings().get(TextKind.TRACK_NAME)).containsExactly("Piano", "Flöte – 笛");
  }

  @Test
  void aByteOrderMarkDecides() {
    addBytes(TextKind.TEXT, 0, "Grüße".getBytes(StandardCharsets.UTF_16));
    add(TextKind.TRACK_NAME, 0, "Piano", StandardCharsets.US_ASCII);
    Texts texts = read();
    assertThat(texts.strings().get(TextKind.TEXT)).containsExactly("Grüße");
    assertThat(texts.strings().get(TextKind.TRACK_NAME)).containsExactly("Piano");
  }

  @Test
  void japaneseChineseKoreanRussianAndWesternNamesAreRead() {
    check("windows-31j", "ピアノ", "ストリングス", "夜の踊り子");
    check("windows-31j", "ﾋﾟｱﾉ", "ｷﾞﾀｰ", "ﾍﾞｰｽ");
    check("GB18030", "钢琴", "小提琴独奏", "月亮代表我的心");
    check("Big5", "鋼琴", "小提琴獨奏", "月亮代表我的心");
    check("x-windows-949", "피아노", "현악기", "사랑했지만");
    check("windows-1251", "Фортепиано", "Скрипка", "Подмосковные вечера");
    check("windows-1252", "Flöte", "Español – guitarra", "© Léo Ferré");
  }

  private void check(String charset, String... names) {
    bytes.reset();
    smf.texts.clear();
    for (String name : names) {
      add(TextKind.TRACK_NAME, 0, name, Charset.forName(charset));
    }
    Texts texts = read();
    assertThat(texts.charset().value()).as("charset of %s", List.of(names)).isEqualTo(charset);
    assertThat(texts.strings().get(TextKind.TRACK_NAME)).containsExactly(names);
    assertThat(texts.charset().confidence()).isPositive();
  }

  @Test
  void nulControlsAndBidiControlsAreRemoved() {
    add(TextKind.TEXT, 0, "a\0b\u0007c\td", StandardCharsets.UTF_8);
    add(TextKind.TEXT, 0, "evil\u202Edim.exe\u2066x\u200F", StandardCharsets.UTF_8);
    add(TextKind.TEXT, 0, "  Cafe\u0301  ", StandardCharsets.UTF_8);
    add(TextKind.TEXT, 0, "\0\0", StandardCharsets.UTF_8);
    assertThat(read().strings().get(TextKind.TEXT))
        .containsExactly("abc\td", "evildim.exex", "Café");
  }

  @Test
  void unpairedSurrogatesAreRemoved() {
    assertThat(CleanText.of("a\uD800b\uDC00c")).isEqualTo("abc");
    assertThat(CleanText.of("a\uD83C\uDFB5b")).isEqualTo("a\uD83C\uDFB5b");
  }

  @Test
  void laLaLaStaysThree() {
    syllables("la", "la", "la");
    assertThat(lyrics()).containsExactly("la la la");
    syllables("la ", "la ", "la ");
    assertThat(lyrics()).containsExactly("la la la");
    syllables(" la", " la", " la");
    assertThat(lyrics()).containsExactly("la la la");
  }

  @Test
  void syllablesJoinToWordsAndLines() {
    syllables("A-", "ma-", "zing ", "grace\r", "how ", "sweet");
    assertThat(lyrics()).containsExactly("Amazing grace", "how sweet");
    syllables("Hap-", "py", "birth-", "day");
    assertThat(lyrics()).containsExactly("Happy birthday");
  }

  @Test
  void softKaraokeStatesTitleArtistLanguageAndWords() {
    for (String text :
        List.of("@KMIDI KARAOKE FILE", "@V0100", "@LENGL", "@TMoon Song", "@TThe Band")) {
      add(TextKind.TEXT, 1, text, StandardCharsets.US_ASCII);
    }
    for (String text : List.of("\\La", " la", " la", "/moon", "light", " song")) {
      add(TextKind.TEXT, 2, text, StandardCharsets.US_ASCII);
    }
    Texts texts = read();
    assertThat(texts.title().value()).isEqualTo("Moon Song");
    assertThat(texts.title().confidence()).isEqualTo(0.85);
    assertThat(texts.artist().value()).isEqualTo("The Band");
    assertThat(texts.language()).isEqualTo("en");
    assertThat(texts.strings().get(TextKind.LYRIC)).containsExactly("La la la", "moonlight song");
  }

  @Test
  void aDeclaredLanguageTipsTheScale() {
    add(TextKind.TEXT, 1, "@LJAPA", StandardCharsets.US_ASCII);
    add(TextKind.TEXT, 1, "夜", Charset.forName("windows-31j"));
    assertThat(read().charset().value()).isEqualTo("windows-31j");
  }

  @Test
  void theNameOfTheConductorTrackIsTheTitleUnlessItIsNone() {
    smf.tracks = 3;
    add(TextKind.TRACK_NAME, 0, "Moonlight over Graz", StandardCharsets.US_ASCII);
    add(TextKind.TRACK_NAME, 1, "Piano", StandardCharsets.US_ASCII);
    assertThat(read().title().value()).isEqualTo("Moonlight over Graz");
    assertThat(read().title().confidence()).isEqualTo(0.6);
    for (String none :
        List.of(
            "Piano", "untitled", "Track 1", "Cubase SX", "Tempo Track", "Electric Bass 2", "")) {
      assertThat(Titles.isTitle(none)).as(none).isFalse();
    }
    assertThat(Titles.isTitle("Jazz Waltz")).isTrue();
  }

  @Test
  void aNameOnATrackWithNotesIsNoTitle() {
    smf.tracks = 2;
    smf.notes.size = 1;
    smf.notes.track[0] = 0;
    add(TextKind.TRACK_NAME, 0, "Moonlight over Graz", StandardCharsets.US_ASCII);
    assertThat(read().title().isKnown()).isFalse();
  }

  @Test
  void riffInfoStatesTheTitle() {
    bytes.writeBytes("INAM....".getBytes(StandardCharsets.US_ASCII));
    add(TextKind.INFO, -1, "The Real Name", StandardCharsets.US_ASCII);
    assertThat(read().title().value()).isEqualTo("The Real Name");
    assertThat(read().title().confidence()).isEqualTo(0.9);
  }

  @Test
  void theArtistStandsAfterBy() {
    add(
        TextKind.COPYRIGHT,
        0,
        "(C) 1998 by Jane Doe. All rights reserved",
        StandardCharsets.US_ASCII);
    assertThat(read().artist().value()).isEqualTo("Jane Doe");
    bytes.reset();
    smf.texts.clear();
    add(TextKind.COPYRIGHT, 0, "Sequenced by Jim", StandardCharsets.US_ASCII);
    assertThat(read().artist().isKnown()).isFalse();
  }

  @Test
  void anyBytesAreReadWithoutAnException() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      bytes.reset();
      smf.texts.clear();
      for (int i = 0; i < 4; i++) {
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        TextKind kind = List.of(TextKind.TEXT, TextKind.LYRIC, TextKind.COPYRIGHT).get(i % 3);
        addBytes(kind, 0, noise);
      }
      for (List<String> strings : read().strings().values()) {
        for (String text : strings) {
          assertThat(text).as("-Dtests.seed=%d", seed).doesNotContain("\0");
        }
      }
    }
  }

  @Test
  void aKindKeepsAtMost64KiB() {
    for (int i = 0; i < 30; i++) {
      add(TextKind.TEXT, 0, "x".repeat(4000), StandardCharsets.US_ASCII);
    }
    assertThat(read().strings().get(TextKind.TEXT)).hasSize(16);
  }

  private void syllables(String... syllables) {
    bytes.reset();
    smf.texts.clear();
    for (String syllable : syllables) {
      add(TextKind.LYRIC, 0, syllable, StandardCharsets.US_ASCII);
    }
  }

  private List<String> lyrics() {
    return read().strings().getOrDefault(TextKind.LYRIC, List.of());
  }

  private void add(TextKind kind, int track, String text, Charset charset) {
    addBytes(kind, track, text.getBytes(charset));
  }

  private void addBytes(TextKind kind, int track, byte[] text) {
    int offset = bytes.size();
    bytes.writeBytes(text);
    smf.texts.add(new TextEvent(kind, 0, track, -1, offset, text.length));
  }

  private Texts read() {
    smf.buffer = bytes.toByteArray();
    return new TextReader().read(smf);
  }
}
