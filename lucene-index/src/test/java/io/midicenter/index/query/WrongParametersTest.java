package io.midicenter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.FieldType;
import io.midicenter.index.text.EditDistance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every parameter of a search, one after the other and all at once.
class WrongParametersTest {
  /// What no field and no other parameter can read.
  private static final Map<String, String> WRONG =
      Map.ofEntries(
          Map.entry("q", "x ".repeat(40)),
          Map.entry("keyMatch", "lose"),
          Map.entry("transpose", "7"),
          Map.entry("chordMatch", "shapes"),
          Map.entry("facets", "kye"),
          Map.entry("facetSort", "counts"),
          Map.entry("rollup", "familly"),
          Map.entry("sort", "nmae"),
          Map.entry("limit", "many"),
          Map.entry("offset", "-1"),
          Map.entry("cursor", "A".repeat(2_000)),
          Map.entry("fields", "nmae"),
          Map.entry("highlight", "nmae"),
          Map.entry("typing", "maybe"),
          Map.entry("typo", "of"),
          Map.entry("melody", "n:H9-H9-H9-H9"),
          Map.entry("melodyMatch", "ful"),
          Map.entry("rhythm", "xx.0000"),
          Map.entry("similarTo", "xyz"),
          Map.entry("compatibleWith", "xyz"),
          Map.entry("weights", "loud:9"),
          Map.entry("rhythmMatch", "nea"));

  private static List<FieldSpec> filters() {
    return FieldRegistry.standard().all().stream().filter(FieldSpec::isFilter).toList();
  }

  /// A value that the field cannot read: none at all where it takes any word.
  private static String wrong(FieldSpec field) {
    boolean anyWord =
        field.type() == FieldType.FOLDER
            || (field.type() == FieldType.TERM && field.values().isEmpty());
    return anyWord ? "" : "?!";
  }

  private static boolean takesAnything(FieldSpec field) {
    return field.type() == FieldType.TEXT;
  }

  @Test
  void eachWrongValueIsNamedWithWhatWouldBeRead() {
    for (String name : RequestReader.PARAMETERS) {
      assertThat(WRONG).as("add a wrong value of the new parameter").containsKey(name);
      List<Mistake> mistakes = read(Map.of(name, List.of(WRONG.getOrDefault(name, ""))));
      assertThat(mistakes).as(name).extracting(Mistake::parameter).contains(name);
      assertThat(mistakes)
          .as(name)
          .allMatch(m ->
              m.code() == Mistake.Code.LIMIT_EXCEEDED
                  || m.allowed() != null
                  || m.didYouMean() != null);
    }
    for (FieldSpec field : filters()) {
      if (!takesAnything(field)) {
        List<Mistake> mistakes = read(Map.of(field.name(), List.of(wrong(field))));
        assertThat(mistakes).as(field.name()).hasSize(1);
        assertThat(mistakes.getFirst().parameter()).isEqualTo(field.name());
        assertThat(mistakes.getFirst().allowed()).as(field.name()).isNotBlank();
      }
    }
  }

  @Test
  void allOfThemAreNamedAtOnce() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    WRONG.forEach((name, value) -> all.put(name, List.of(value)));
    var names = new ArrayList<String>(WRONG.keySet());
    for (FieldSpec field : filters()) {
      if (!takesAnything(field)) {
        all.put(field.name(), List.of(wrong(field)));
        names.add(field.name());
      }
    }
    all.put("colour", List.of("blue"));
    names.add("colour");
    assertThat(read(all)).extracting(Mistake::parameter).containsAll(names);
  }

  @Test
  void aMisspeltNameIsToldTheNearestLegalOne() {
    var legal = new ArrayList<>(RequestReader.PARAMETERS);
    filters().forEach(field -> legal.add(field.name()));
    for (String name : legal) {
      if (name.length() < 4) {
        continue;
      }
      int middle = name.length() / 2;
      for (String misspelt :
          List.of(
              name.substring(0, middle) + name.substring(middle + 1),
              name.substring(0, middle) + "x" + name.substring(middle))) {
        if (legal.contains(misspelt)) {
          continue;
        }
        List<Mistake> mistakes = read(Map.of(misspelt, List.of("1")));
        assertThat(mistakes).as(misspelt).hasSize(1);
        assertThat(mistakes.getFirst().code()).isEqualTo(Mistake.Code.UNKNOWN_PARAMETER);
        assertThat(mistakes.getFirst().didYouMean()).as(misspelt).isNotNull();
        assertThat(EditDistance.of(misspelt, String.valueOf(mistakes.getFirst().didYouMean())))
            .as(misspelt)
            .isEqualTo(1);
      }
    }
  }

  @Test
  void aParameterThatTakesOneValueIsNotGivenTwice() {
    for (String name : RequestReader.PARAMETERS) {
      List<Mistake> mistakes = read(Map.of(name, List.of("", "")));
      assertThat(mistakes)
          .as(name)
          .anySatisfy(m -> {
            assertThat(m.parameter()).isEqualTo(name);
            assertThat(m.reason()).contains("twice");
          });
    }
  }

  private static List<Mistake> read(Map<String, List<String>> parameters) {
    return RequestReader.read(parameters, List.of()).mistakes();
  }
}
