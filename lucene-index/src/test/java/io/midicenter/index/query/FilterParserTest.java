package io.midicenter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.query.FilterParser.Parsed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bpm | 120 | 11950 | 12049",
        "bpm | 120.00 | 12000 | 12000",
        "bpm | 120.5 | 12050 | 12050",
        "bpm | 118..124 | 11750 | 12449",
        "bpm | 118.00..124.00 | 11800 | 12400",
        "duration | 16 | 15500 | 16499",
        "duration | 60s | 59500 | 60499",
        "duration | 1m30s | 89500 | 90499",
        "duration | 1:30 | 89500 | 90499",
        "duration | 1.25 | 1250 | 1250",
        "duration | 10..2m | 9500 | 120499",
        "bars | 8 | 75 | 84",
        "bars | 7.5 | 75 | 75",
        "notes | 100..200 | 100 | 200",
        "keyConfidence | 0.9..1.0 | 90 | 100",
        "added | 2026-03-02 | 1772409600 | 1772495999",
        "added | 2026 | 1767225600 | 1798761599",
        "added | 2026-02 | 1769904000 | 1772323199",
        "added | 2026-03-02T10:11:12Z | 1772446272 | 1772446272",
        "added | 7d..1d | 1794916800 | 1795435200"
      })
  void aNumberStandsForAllThatRoundsToIt(String field, String value, long from, long to) {
    assertThat(condition(field, value))
        .isInstanceOfSatisfying(
            Condition.Between.class,
            between -> {
              assertThat(between.from()).isEqualTo(from);
              assertThat(between.to()).isEqualTo(to);
            });
  }

  @Test
  void anEndMayBeOpen() {
    assertThat(condition("bpm", "118.."))
        .isEqualTo(new Condition.Between(11_750, Long.MAX_VALUE, "118.."));
    assertThat(condition("bpm", "..124"))
        .isEqualTo(new Condition.Between(Long.MIN_VALUE, 12_449, "..124"));
    assertThat(condition("added", "7d..")).isInstanceOf(Condition.Between.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Am,Am",
    "am,Am",
    "A minor,Am",
    "a-minor,Am",
    "Amin,Am",
    "F#m,Gbm",
    "F♯m,Gbm",
    "Fsm,Gbm",
    "Gbm,Gbm",
    "C#,Db",
    "Cs,Db",
    "Db major,Db",
    "DbM,Db",
    "bb,Bb",
    "Bbm,Bbm",
    "b,B",
    "E#,F",
    "Cb,B",
    "8A,Am",
    "8b,C",
    "12B,E",
    "C moll,Cm",
    "D dur,D",
    "fsharpmin,Gbm"
  })
  void everySpellingOfAKeyIsRead(String spelling, String key) {
    assertThat(condition("key", spelling)).isEqualTo(new Condition.Is(key));
  }

  @Test
  void compatibleKeysLieNextToEachOtherOnTheWheel() {
    assertThat(expands("~Am", KeyMatch.STRICT)).containsExactly("Am", "C");
    assertThat(expands("~Am", KeyMatch.NORMAL)).containsExactlyInAnyOrder("Am", "C", "Dm", "Em");
    assertThat(expands("~Am", KeyMatch.LOOSE))
        .containsExactlyInAnyOrder("Am", "C", "Dm", "Em", "F", "G", "Gm", "Bm");
  }

  @Test
  void transposingMakesTheKeysAroundFit() {
    assertThat(moved("Am", 2).expands()).containsExactlyInAnyOrder("Am", "Gm", "Abm", "Bbm", "Bm");
    assertThat(moved("Am", 2).transposition("Bm")).isEqualTo(-2);
    assertThat(moved("Am", 2).transposition("C")).isNull();
    assertThat(moved("~Am", 1).transposition("Ebm")).isEqualTo(-1);
    assertThat(moved("~Am", 1).transposition("Em")).isZero();
    assertThat(moved("Am", 6).transposition("Ebm")).isEqualTo(-6);
    assertThat(moved("Am", 6).expands()).hasSize(12);
  }

  @Test
  void onlyTheKeyOfTheFileCanBeTransposed() {
    assertThat(parser(2).parse("keyPossible", "Am", Filter.Origin.PARAM))
        .isInstanceOfSatisfying(
            FilterParser.Parsed.Accepted.class,
            read -> assertThat(read.filter().anyOf()).containsExactly(new Condition.Is("Am")));
  }

  private static Condition.FitsKey moved(String value, int transpose) {
    var read =
        (FilterParser.Parsed.Accepted) parser(transpose).parse("key", value, Filter.Origin.PARAM);
    assertThat(read.filter().valueText()).isEqualTo(value);
    return (Condition.FitsKey) read.filter().anyOf().getFirst();
  }

  private static FilterParser parser(int transpose) {
    return new FilterParser(
        new KeyReach(KeyMatch.NORMAL, transpose), ChordMatch.ANY, ValueNames.SLUGS, NOW);
  }

  @Test
  void aCompatibleTempoAlsoFitsAtHalfAndDouble() {
    assertThat(condition("bpm", "~174"))
        .isInstanceOfSatisfying(
            Condition.FitsTempo.class,
            fits ->
                assertThat(fits.ranges())
                    .isDeepEqualTo(
                        new long[][] {{16_704, 18_096}, {8_352, 9_048}, {33_408, 36_192}}));
    assertThat(condition("bpm", "~170..178"))
        .isEqualTo(new Condition.FitsTempo(16_950, 17_849, "170..178"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signature | 3b | 3b",
        "signature | 2s | 2s",
        "signature | 0 | 0",
        "signature | A | 3s",
        "signature | 7s | 5b",
        "camelot | 8a | 8A",
        "meter | 6/8 | 6/8",
        "genre | Deep House | deep-house",
        "tag | Électro | electro",
        "kind | One Shot | one-shot",
        "loop | yes | yes",
        "channel | 10 | 10",
        "folder | /samples//Drums/ | samples/Drums",
        "problem | w_no_eot | W_NO_EOT",
        "familyId | 00FF00000000ABCD | 00ff00000000abcd",
        "artist | The Beatles | The Beatles"
      })
  void aValueIsBroughtIntoItsCanonicalForm(String field, String value, String canonical) {
    assertThat(condition(field, value)).isEqualTo(new Condition.Is(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key | H",
        "key | ~",
        "key | Q#m",
        "bpm | fast",
        "bpm | ..",
        "bpm | 124..118",
        "bpm | ~fast",
        "bpm | 1e3",
        "duration | 1h2",
        "added | 2026-13",
        "added | soon",
        "meter | 4/5",
        "meter | 4",
        "signature | 8s",
        "camelot | 13A",
        "kind | lop",
        "channel | 17",
        "channel | 0",
        "program | 128",
        "id | 12",
        "familyId | xyz",
        "loop | maybe",
        "key | ''",
        "tag | ''",
        "notes | 99999999999999999999"
      })
  void whatCannotBeReadIsRefusedWithAReason(String field, String value) {
    assertThat(parse(field, value))
        .isInstanceOfSatisfying(
            Parsed.Refused.class,
            refused -> {
              assertThat(refused.mistake().code()).isEqualTo(Mistake.Code.INVALID_VALUE);
              assertThat(refused.mistake().parameter()).isEqualTo(field);
              assertThat(refused.mistake().reason()).isNotBlank();
              assertThat(refused.mistake().allowed()).isNotBlank();
            });
  }

  @Test
  void theNearestLegalNameIsOffered() {
    assertThat(parse("bmp", "120"))
        .isInstanceOfSatisfying(
            Parsed.Refused.class, r -> assertThat(r.mistake().didYouMean()).isEqualTo("bpm"));
    assertThat(parse("kind", "lop"))
        .isInstanceOfSatisfying(
            Parsed.Refused.class, r -> assertThat(r.mistake().didYouMean()).isEqualTo("loop"));
    assertThat(parse("xyzzyxyzzy", "1"))
        .isInstanceOfSatisfying(
            Parsed.Refused.class, r -> assertThat(r.mistake().didYouMean()).isNull());
  }

  @Test
  void commasMeanOrAndQuotesKeepThem() {
    assertThat(filter("tag", "funk, Deep House").anyOf())
        .containsExactly(new Condition.Is("funk"), new Condition.Is("deep-house"));
    assertThat(filter("pack", "\"Drums, Vol. 1\"").anyOf())
        .containsExactly(new Condition.Is("drums-vol-1"));
    assertThat(filter("artist", "\"a \"\"b\"\"\",none").anyOf())
        .containsExactly(new Condition.Is("a \"b\""), new Condition.Unknown());
    assertThat(filter("artist", "\"none\"").anyOf()).containsExactly(new Condition.Is("none"));
  }

  @Test
  void aLeadingMinusExcludesAll() {
    Filter filter = filter("tag", "-funk,jazz");
    assertThat(filter.negated()).isTrue();
    assertThat(filter.anyOf()).hasSize(2);
    assertThat(filter.canonical()).isEqualTo("tag=-funk,jazz");
  }

  @Test
  void unknownAndKnownAreConditions() {
    assertThat(condition("key", "none")).isEqualTo(new Condition.Unknown());
    assertThat(condition("bpm", "any")).isEqualTo(new Condition.Known());
  }

  @Test
  void equalMeaningGivesEqualText() {
    assertThat(filter("key", "F#m,8A").canonical()).isEqualTo(filter("key", "Am,Gbm").canonical());
    assertThat(filter("key", "~F#m").canonical()).isEqualTo("key=~Gbm");
  }

  @Test
  void aFilterHasAtMostTwoHundredAndFiftySixValues() {
    String most = "funk" + ",funk".repeat(255);
    assertThat(parse("tag", most)).isInstanceOf(Parsed.Accepted.class);
    assertThat(parse("tag", most + ",funk"))
        .isInstanceOfSatisfying(
            Parsed.Refused.class,
            r -> assertThat(r.mistake().code()).isEqualTo(Mistake.Code.LIMIT_EXCEEDED));
  }

  private static List<String> expands(String value, KeyMatch match) {
    var parser = new FilterParser(new KeyReach(match, 0), ChordMatch.ANY, ValueNames.SLUGS, NOW);
    Parsed parsed = parser.parse("key", value, Filter.Origin.PARAM);
    Filter filter = ((Parsed.Accepted) parsed).filter();
    return ((Condition.FitsKey) filter.anyOf().getFirst()).expands();
  }

  private static Condition condition(String field, String value) {
    return filter(field, value).anyOf().getFirst();
  }

  private static Filter filter(String field, String value) {
    return ((Parsed.Accepted) parse(field, value)).filter();
  }

  private static Parsed parse(String field, String value) {
    return new FilterParser(KeyReach.STANDARD, ChordMatch.ANY, ValueNames.SLUGS, NOW)
        .parse(field, value, Filter.Origin.PARAM);
  }
}
