package io.midicenter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.query.QueryItem.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @Test
  void aSentenceIsTakenApart() {
    ParsedQuery parsed =
        parse("funky bass 118-124bpm key:~Am 8bars -drums \"late night\" gui* -tag:happy");
    assertThat(parsed.items().stream().map(QueryItem::kind))
        .containsExactly(
            Kind.WORD,
            Kind.WORD,
            Kind.SHORT,
            Kind.FIELD,
            Kind.SHORT,
            Kind.WORD,
            Kind.PHRASE,
            Kind.PREFIX,
            Kind.FIELD);
    assertThat(parsed.filters().stream().map(Filter::canonical))
        .containsExactly("bpm=118..124", "key=~Am", "bars=8", "tag=-happy");
    assertThat(parsed.items().get(5).negated()).isTrue();
    assertThat(parsed.warnings()).isEmpty();
    assertThat(parsed.normalized())
        .isEqualTo(
            "funky bass -(drums) \"late night\" gui* bars:8 bpm:118..124 key:~Am tag:-happy");
  }

  @Test
  void everyItemKnowsWhereItStands() {
    String q = "  funky -\"a b\" key:Am  118 bpm x";
    for (QueryItem item : parse(q).items()) {
      String written = q.substring(item.from(), item.to());
      assertThat(written).isEqualTo(written.strip()).contains(item.text());
    }
    assertThat(parse(q).items()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "118-124 bpm | bpm=118..124",
        "118-124bpm | bpm=118..124",
        "120 BPM | bpm=120",
        "128.5bpm | bpm=128.5",
        "8 bars | bars=8",
        "2-4 bars | bars=2..4",
        "1 bar | bars=1",
        "3/4 | meter=3/4",
        "in Dm | key=Dm",
        "in F# minor | key=Gbm",
        "in A | key=A",
        "in a minor | key=Am",
        "-120bpm | bpm=-120"
      })
  void shortFormsBecomeFilters(String q, String filter) {
    ParsedQuery parsed = parse(q);
    assertThat(parsed.filters().stream().map(Filter::canonical)).containsExactly(filter);
    assertThat(parsed.hasShortForms()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Am",
        "A",
        "in a hurry",
        "in the air",
        "120",
        "bpm",
        "5/5",
        "4/4ths",
        "\"120 bpm\"",
        "120bpmx",
        "barsoap",
        "Funky 120bpm.mid",
        "in Dm.MID",
        "key:Am loop.kar"
      })
  void otherWordsStayText(String q) {
    assertThat(parse(q).filters()).isEmpty();
  }

  @Test
  void aPastedFileNameIsOneItem() {
    ParsedQuery parsed = parse("-Vengeance \"x\" key:Am 174bpm*.MID ");
    assertThat(parsed.items()).hasSize(1);
    assertThat(parsed.items().getFirst().kind()).isEqualTo(Kind.FILE_NAME);
    assertThat(parsed.items().getFirst().negated()).isFalse();
  }

  @Test
  void whatIsNoFieldIsSearchedAsTextWithAWarning() {
    for (String q : List.of("foo:bar", "key:H", "bpm:fast", "http://x")) {
      ParsedQuery parsed = parse(q);
      assertThat(parsed.filters()).isEmpty();
      assertThat(parsed.textItems()).hasSize(1);
      assertThat(parsed.warnings())
          .extracting(QueryWarning::code)
          .containsExactly(QueryWarning.Code.UNKNOWN_FIELD_IN_Q);
    }
  }

  @Test
  void wordsOfOneFieldCanBeAskedFor() {
    assertThat(parse("name:funk path:\"late night\" text:lyrics artist:queen").filters())
        .extracting(f -> f.anyOf().getFirst())
        .containsExactly(
            new Condition.Words("funk", false),
            new Condition.Words("late night", true),
            new Condition.Words("lyrics", false),
            new Condition.Words("queen", false));
  }

  @Test
  void aStarNeedsTwoLettersBeforeIt() {
    assertThat(parse("a*").items().getFirst().kind()).isEqualTo(Kind.WORD);
    assertThat(parse("a*").warnings()).hasSize(1);
    assertThat(parse("*ab").items().getFirst().kind()).isEqualTo(Kind.WORD);
    assertThat(parse("ab*").items().getFirst().kind()).isEqualTo(Kind.PREFIX);
    assertThat(parse("***").items()).hasSize(1);
  }

  @Test
  void equalMeaningGivesEqualText() {
    assertThat(parse(" Funky   BASS key:F#m ").normalized())
        .isEqualTo(parse("key:Gbm funky bass").normalized());
    assertThat(parse("118-124 bpm").normalized()).isEqualTo(parse("bpm:118..124").normalized());
    assertThat(parse("\"a b\"").normalized()).isNotEqualTo(parse("a b").normalized());
    assertThat(parse("-a").normalized()).isNotEqualTo(parse("a").normalized());
  }

  @Test
  void nothingThatCanBeTypedFails() {
    long seed = Long.getLong("tests.seed", 7L);
    var random = new Random(seed);
    String[] pieces = {
      "\"", "-", "*", ":", "~", ",", "key:", "bpm:", "..", "120", " bpm", " ", "in ", "Am", "4/4",
      "funk", "東京", "\uD83C", "\uDFB9", "\u0000", "(", ")", "#", "'", "\\", ".mid", "name:", "none"
    };
    for (int i = 0; i < 20_000; i++) {
      var q = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        q.append(pieces[random.nextInt(pieces.length)]);
      }
      ParsedQuery parsed = parse(q.toString());
      int end = 0;
      for (QueryItem item : parsed.items()) {
        assertThat(item.from()).as("%s, -Dtests.seed=%d", q, seed).isBetween(end, item.to());
        end = item.to();
      }
      assertThat(end).as("%s, -Dtests.seed=%d", q, seed).isLessThanOrEqualTo(q.length());
    }
  }

  private static ParsedQuery parse(String q) {
    return QueryParser.parse(q, FilterParser.standard(KeyReach.STANDARD, ChordMatch.ANY), true);
  }
}
