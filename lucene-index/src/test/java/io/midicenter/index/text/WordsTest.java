package io.midicenter.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vengeance_DrumLoop-174bpm_Amin | vengeance drum loop 174 bpm amin",
        "Funky_Bass_04-120bpm_Am | funky bass 04 120 bpm am",
        "F#min | fsharp min",
        "Fmin | fmin",
        "F#m_Pad | fsharp m pad",
        "Pad C# | pad csharp",
        "C#maj7 | csharp maj 7",
        "Lead_A#_128 | lead asharp 128",
        "g#m arp | gsharp m arp",
        "F♯ minor | fsharp minor",
        "B♭ Blues | bb blues",
        "Bbm | bbm",
        "Bb_minor | bb minor",
        "#1 Hit | 1 hit",
        "Take#3 | take 3",
        "DnB_Loop | dnb loop",
        "DNB loop | dnb loop",
        "dnb | dnb",
        "RnB Keys | rnb keys",
        "McCoy Groove | mccoy groove",
        "TR808_Kick | tr808 kick",
        "TR-808 Kick | tr 808 kick",
        "tr909 | tr909",
        "808s and Hats | 808s and hats",
        "TB303Acid | tb 303 acid",
        "DX7 Bells | dx7 bells",
        "8Bars | 8 bars",
        "8bars_loop | 8 bars loop",
        "128.5BPM | 128 5 bpm",
        "174BPM | 174 bpm",
        "4-4 beat | 4 4 beat",
        "6/8 Ballad | 6 8 ballad",
        "Loop01 | loop 01",
        "loop 001 (copy) | loop 001 copy",
        "Loop[2] | loop 2",
        "BassLine | bass line",
        "bassLine2B | bass line 2 b",
        "XMLHttpRequest | xmlhttp request",
        "ABBA - Waterloo | abba waterloo",
        "AC/DC | ac dc",
        "R&B Groove | r b groove",
        "Rock'n'Roll | rock n roll",
        "Don't Stop | don t stop",
        "Guns N' Roses | guns n roses",
        "Beyoncé | beyonce",
        "Café del Mar | cafe del mar",
        "Für Elise | fur elise",
        "Straße | strasse",
        "Ørsted Øl | orsted ol",
        "Dvořák_Op.95 | dvorak op 95",
        "ŁÓDŹ | lodz",
        "Ｆｕｎｋ　１２０ | funk 120",
        "ﬁll_01 | fill 01",
        "東京_ピアノ | 東京 ピアノ",
        "我爱你 01 | 我爱你 01",
        "Привет_Мир | привет мир",
        "ΑΒΓ αβγ | αβγ αβγ",
        "한국 음악 | 한국 음악",
        "हिन्दी_loop | हिन्दी loop",
        "a_b.c-d e | a b c d e",
        "trailing___ | trailing",
        "__init__ | init",
        "100% Pure | 100 pure",
        "$$$ Money | money",
        "user@site.com | user site com",
        "http://x.org/y | http x org y",
        "<b>Bold</b> | b bold b",
        "Loop (Intro) v2.1 final | loop intro v 2 1 final",
        "120_Am_i-VI-III-VII | 120 am i vi iii vii",
        "GM_Drum-Kit#1 | gm drum kit 1",
        "16th notes | 16 th notes",
        "2step garage | 2step garage",
        "lo-fi hip-hop | lo fi hip hop",
        "x1x2x3 | x 1 x 2 x 3"
      })
  void aNameIsCutIntoItsWords(String name, String words) {
    assertThat(String.join(" ", Words.of(name))).isEqualTo(words);
  }

  @Test
  void signsAloneAreNoWords() {
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of("--- !!! ...")).isEmpty();
    assertThat(Words.of("🎹🥁")).isEmpty();
  }

  @Test
  void directionMarksAndControlsAreNotThere() {
    assertThat(Words.of("fu\u200Bnk \u202Ebass\u0000 lo\u00ADop"))
        .containsExactly("funk", "bass", "loop");
  }

  @Test
  void aNameOfTwoHundredAndFiftyFiveBytesKeepsAllItsCharacters() {
    String name = "x".repeat(255);
    assertThat(Words.joined(Words.of(name))).isEqualTo(name);
    assertThat(Words.of("ab-".repeat(85))).hasSize(85);
  }

  @Test
  void everyWordKnowsWhereItStands() {
    String name = "Funky_BassLine-F#m 東京";
    List<String> parts = new ArrayList<>();
    for (Words.Word word : Words.located(name)) {
      parts.add(name.substring(word.from(), word.to()));
    }
    assertThat(parts).containsExactly("Funky", "Bass", "Line", "F#", "m", "東京");
    for (String text : List.of("F#", "C#D#E", "x C#m G♯ B♭", "##F##", "#", "A#B")) {
      int end = 0;
      for (Words.Word word : Words.located(text)) {
        assertThat(word.from()).as(text).isBetween(end, word.to());
        end = word.to();
      }
      assertThat(end).as(text).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void beginningsHaveTwoToTenLetters() {
    Set<String> edges = new HashSet<>();
    Grams.edges("a", edges);
    assertThat(edges).isEmpty();
    Grams.edges("vengeanceful", edges);
    assertThat(edges).hasSize(9).contains("ve", "vengeancef").doesNotContain("vengeancefu", "v");
  }

  @Test
  void trigramsAreRunsOfThree() {
    assertThat(Grams.trigrams("drumloop"))
        .containsExactly("dru", "rum", "uml", "mlo", "loo", "oop");
    assertThat(Grams.trigrams("ab")).isEmpty();
  }

  @Test
  void chineseAndJapaneseAreLookedUpInPairs() {
    assertThat(Grams.cjkPairs("東京の夜 loop 犬")).containsExactly("東京", "京の", "の夜", "犬");
    assertThat(Grams.holdsCjk("loop")).isFalse();
  }

  @Test
  void numbersSortAsNumbersAndAccentsDoNotCount() {
    List<String> names =
        new ArrayList<>(List.of("loop 10", "Loop 9", "Äpfel", "apfel 2", "LOOP 100"));
    names.sort((a, b) -> NameSort.key(a).compareTo(NameSort.key(b)));
    assertThat(names).containsExactly("Äpfel", "apfel 2", "Loop 9", "loop 10", "LOOP 100");
  }
}
