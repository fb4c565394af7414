package io.midicenter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
  @Test
  void parametersBecomeARequest() {
    RequestReader.Read read =
        read(
            "q",
            "funky",
            "tag",
            "a,b",
            "keyMatch",
            "loose",
            "transpose",
            "3",
            "key",
            "~Am",
            "facets",
            "key,tag:50,bpm:10",
            "sort",
            "-bpm,random:7",
            "limit",
            "5",
            "offset",
            "10",
            "fields",
            "name,sketch",
            "highlight",
            "none",
            "typing",
            "true",
            "typo",
            "off",
            "rollup",
            "family");
    assertThat(read.mistakes()).isEmpty();
    SearchRequest request = read.request();
    assertThat(request.q()).isEqualTo("funky");
    assertThat(request.filters()).hasSize(2);
    assertThat(request.facets())
        .containsExactly(
            Facet.of("key"),
            new Facet("tag", 50, null, false),
            new Facet("bpm", null, 10.0, false));
    assertThat(request.sorts()).containsExactly(new Sort.ByField("bpm", true), new Sort.Random(7));
    assertThat(request.limit()).isEqualTo(5);
    assertThat(request.offset()).isEqualTo(10);
    assertThat(request.fields()).containsExactly("name", "sketch");
    assertThat(request.highlight()).isEmpty();
    assertThat(request.typing()).isTrue();
    assertThat(request.typos()).isFalse();
    assertThat(request.rollup()).isTrue();
    assertThat(request.keyReach()).isEqualTo(new KeyReach(KeyMatch.LOOSE, 3));
  }

  /// Else an answer of yesterday would still count as known.
  @Test
  void anAgeMeansTheMomentOfTheMinuteInWhichItIsAsked() {
    for (String[] asked : new String[][] {{"added", "7d.."}, {"q", "bass added:7d.."}}) {
      String before = weekAgo();
      SearchRequest request = read(asked).request();
      assertThat(request.normalized()).containsAnyOf("\n" + before, "\n" + weekAgo());
      assertThat(request.selection()).contains("7d..").doesNotContain(before);
    }
  }

  private static String weekAgo() {
    return Long.toString(
        Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(7, ChronoUnit.DAYS).getEpochSecond());
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    List<Mistake> mistakes =
        read("key", "H", "bmp", "1", "limit", "x", "sort", "nme", "facets", "kye", "fields", "nam")
            .mistakes();
    assertThat(mistakes)
        .extracting(Mistake::parameter)
        .containsExactlyInAnyOrder("key", "bmp", "limit", "sort", "facets", "fields");
    assertThat(mistakes)
        .filteredOn(m -> !List.of("key", "limit").contains(m.parameter()))
        .extracting(Mistake::didYouMean)
        .containsExactlyInAnyOrder("bpm", "name", "key", "name");
  }

  @ParameterizedTest
  @CsvSource({"limit,200,201", "offset,9980,9981"})
  void aLimitHoldsAtItsValueAndBreaksAboveIt(String name, String most, String more) {
    assertThat(read(name, most).mistakes()).isEmpty();
    assertThat(read(name, more).mistakes())
        .extracting(Mistake::code)
        .containsExactly(Mistake.Code.LIMIT_EXCEEDED);
  }

  @Test
  void limitsOfWordsHoldAtTheirValueAndBreakAboveIt() {
    assertThat(limits("q", "x ".repeat(32).strip())).isEmpty();
    assertThat(limits("q", "x ".repeat(33).strip())).hasSize(1);
    assertThat(limits("q", "x".repeat(64))).isEmpty();
    assertThat(limits("q", "x".repeat(65))).hasSize(1);
    assertThat(limits("q", '"' + "x y ".repeat(127) + "z\"")).isEmpty();
    assertThat(limits("q", '"' + "x y ".repeat(127) + "zzzz\"")).hasSize(1);
    assertThat(limits("sort", "bpm,key,name")).isEmpty();
    assertThat(limits("sort", "bpm,key,name,size")).hasSize(1);
    assertThat(limits("facets", "tag:200")).isEmpty();
    assertThat(limits("facets", "tag:201")).hasSize(1);
    assertThat(limits("cursor", "A".repeat(1_024))).isEmpty();
    assertThat(limits("cursor", "A".repeat(1_025))).hasSize(1);
    String sixteen =
        "key,bpm,tag,genre,mood,style,kind,meter,bars,notes,size,pack,maker,role,loop,drums";
    assertThat(limits("facets", sixteen)).isEmpty();
    assertThat(limits("facets", sixteen + ",lyrics")).hasSize(1);
  }

  @Test
  void sixtyFourFiltersAreTheMost() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("tag", java.util.Collections.nCopies(64, "funk"));
    assertThat(RequestReader.read(parameters, List.of()).mistakes()).isEmpty();
    parameters.put("tag", java.util.Collections.nCopies(65, "funk"));
    assertThat(RequestReader.read(parameters, List.of()).mistakes())
        .extracting(Mistake::code)
        .containsExactly(Mistake.Code.LIMIT_EXCEEDED);
  }

  @Test
  void aCursorExcludesAnOffset() {
    assertThat(read("cursor", "abc", "offset", "3").mistakes())
        .extracting(Mistake::parameter)
        .containsExactly("offset");
  }

  @Test
  void equalMeaningGivesEqualRequests() {
    assertThat(read("key", "F#m", "q", "Funky").request().normalized())
        .isEqualTo(read("q", "funky ", "key", "Gbm").request().normalized());
    assertThat(read("q", "a").request().normalized())
        .isNotEqualTo(read("q", "b").request().normalized());
  }

  @Test
  void otherParametersOfTheCallerAreLeftAlone() {
    assertThat(RequestReader.read(Map.of("prefix", List.of("x")), List.of("prefix")).mistakes())
        .isEmpty();
    assertThat(RequestReader.read(Map.of("prefix", List.of("x")), List.of()).mistakes()).hasSize(1);
  }

  private static List<Mistake> limits(String name, String value) {
    return read(name, value).mistakes();
  }

  private static RequestReader.Read read(String... namesAndValues) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return RequestReader.read(parameters, List.of());
  }
}
