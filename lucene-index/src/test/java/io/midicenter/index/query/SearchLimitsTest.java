package io.midicenter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every limit of a search: a request at it is read, one above is refused by its parameter.
class SearchLimitsTest {
  /// @param parameter that breaks the limit
  /// @param request as large as the number says
  record Limit(String what, int most, String parameter, Sized request) {
    @Override
    public String toString() {
      return most + " " + what;
    }
  }

  interface Sized {
    Map<String, List<String>> of(int size);
  }

  static List<Limit> limits() {
    return List.of(
        new Limit("characters of q", SearchLimits.MAX_Q, "q", SearchLimitsTest::characters),
        new Limit("items of q", SearchLimits.MAX_ITEMS, "q", size -> one("q", items(size))),
        new Limit("letters of a word", SearchLimits.MAX_WORD, "q", size -> one("q", word(size))),
        new Limit(
            "filters",
            SearchLimits.MAX_FILTERS,
            "filters",
            size -> Map.of("tag", numbered("t", size))),
        new Limit(
            "values of a filter",
            SearchLimits.MAX_FILTER_VALUES,
            "tag",
            size -> one("tag", String.join(",", numbered("t", size)))),
        new Limit("values in all", SearchLimits.MAX_CLAUSES, "filters", SearchLimitsTest::values),
        new Limit("ids", SearchLimits.MAX_IDS, "id", size -> one("id", ids(size))),
        new Limit("facets", SearchLimits.MAX_FACETS, "facets", size -> one("facets", facets(size))),
        new Limit(
            "values of a facet",
            SearchLimits.MAX_FACET_VALUES,
            "facets",
            size -> one("facets", "tag:" + size)),
        new Limit(
            "sort keys",
            SearchLimits.MAX_SORTS,
            "sort",
            size ->
                one(
                    "sort",
                    String.join(",", List.of("name", "bpm", "bars", "notes").subList(0, size)))),
        new Limit("hits", SearchLimits.MAX_LIMIT, "limit", size -> one("limit", "" + size)),
        new Limit(
            "hits from the start",
            SearchLimits.MAX_DEPTH,
            "offset",
            size -> Map.of("limit", List.of("100"), "offset", List.of("" + (size - 100)))),
        new Limit(
            "characters of a cursor",
            SearchLimits.MAX_CURSOR,
            "cursor",
            size -> one("cursor", "A".repeat(size))));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void aRequestAtALimitIsRead(Limit limit) {
    assertThat(RequestReader.read(limit.request().of(limit.most()), List.of()).mistakes())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void oneAboveIsRefusedByItsParameter(Limit limit) {
    assertThat(RequestReader.read(limit.request().of(limit.most() + 1), List.of()).mistakes())
        .isNotEmpty()
        .allSatisfy(mistake -> {
          assertThat(mistake.code()).isEqualTo(Mistake.Code.LIMIT_EXCEEDED);
          assertThat(mistake.parameter()).isEqualTo(limit.parameter());
        });
  }

  private static Map<String, List<String>> one(String name, String value) {
    return Map.of(name, List.of(value));
  }

  private static String word(int letters) {
    return "x".repeat(letters);
  }

  /// Words of 15 letters with a blank behind each.
  private static Map<String, List<String>> characters(int size) {
    return one("q", (word(15) + " ").repeat(size / 16) + word(size % 16));
  }

  private static String items(int size) {
    return String.join(" ", Collections.nCopies(size, "a"));
  }

  private static List<String> numbered(String start, int size) {
    return IntStream.range(0, size).mapToObj(i -> start + i).toList();
  }

  private static String ids(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "%064x".formatted(i))
        .collect(Collectors.joining(","));
  }

  /// Filters of 256 values, and one of what is left.
  private static Map<String, List<String>> values(int size) {
    var filters = new ArrayList<String>();
    for (int left = size; left > 0; left -= SearchLimits.MAX_FILTER_VALUES) {
      filters.add(String.join(",", numbered("t", Math.min(left, SearchLimits.MAX_FILTER_VALUES))));
    }
    var parameters = new LinkedHashMap<String, List<String>>();
    parameters.put("tag", filters);
    return parameters;
  }

  private static String facets(int size) {
    return FieldRegistry.standard().all().stream()
        .filter(field -> field.facet() == FacetKind.TERMS)
        .map(FieldSpec::name)
        .limit(size)
        .collect(Collectors.joining(","));
  }
}
