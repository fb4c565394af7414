package io.midicenter.index.query;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes a [SearchRequest] of URL parameters and names everything that is wrong with them.
public final class RequestReader {
  /// Parameters of a search besides the names of filters.
  public static final List<String> PARAMETERS =
      List.of(
          "q",
          "keyMatch",
          "transpose",
          "chordMatch",
          "facets",
          "facetSort",
          "rollup",
          "sort",
          "limit",
          "offset",
          "cursor",
          "fields",
          "highlight",
          "typing",
          "typo",
          "melody",
          "melodyMatch",
          "rhythm",
          "rhythmMatch",
          "similarTo",
          "weights",
          "compatibleWith");

  private static final List<String> HIGHLIGHTS = List.of("name", "title", "artist", "path");
  private static final List<String> EXTRA_FIELDS = List.of("sketch", "presets", "familySize");

  private final Map<String, List<String>> parameters;
  private final List<Mistake> mistakes = new ArrayList<>();

  private RequestReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /// What was read.
  ///
  /// @param request without the parts that are wrong
  /// @param mistakes empty where the request may be answered
  public record Read(SearchRequest request, List<Mistake> mistakes) {
    public Read {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// Reads the parameters of a search: `q`, filters by field name, `keyMatch`, `transpose`,
  /// `facets`, `facetSort`, `rollup`, `sort`, `limit`, `offset`, `cursor`, `fields`, `highlight`,
  /// `typing`, `typo`. Names of `alsoKnown` are left alone, any other name is a mistake.
  public static Read read(Map<String, List<String>> parameters, List<String> alsoKnown) {
    var reader = new RequestReader(parameters);
    reader.refuseUnknown(alsoKnown);
    SearchRequest request = reader.request();
    reader.mistakes.addAll(RequestCheck.mistakes(request));
    return new Read(request, reader.mistakes);
  }

  private SearchRequest request() {
    KeyReach keyReach =
        new KeyReach(
            one("keyMatch", KeyMatch.NORMAL, this::keyMatch),
            one("transpose", 0, s -> number("transpose", s, KeyReach.MAX_TRANSPOSE)));
    ChordMatch chordMatch = one("chordMatch", ChordMatch.ANY, this::chordMatch);
    String cursor = one("cursor", "", s -> s);
    int offset = one("offset", 0, s -> number("offset", s, SearchLimits.MAX_DEPTH));
    if (!cursor.isEmpty() && parameters.containsKey("offset")) {
      mistakes.add(Mistake.value("offset", "" + offset, "excludes cursor", "one of the two"));
      offset = 0;
    }
    return new SearchRequest(
        one("q", "", s -> s),
        filters(keyReach, chordMatch),
        facets(),
        one("sort", List.<Sort>of(), this::sorts),
        one("limit", SearchLimits.DEFAULT_LIMIT, s -> number("limit", s, SearchLimits.MAX_LIMIT)),
        cursor.isEmpty() ? offset : 0,
        cursor.isEmpty() ? null : cursor,
        one("fields", List.<String>of(), s -> names("fields", s, documentFields())),
        one("highlight", List.of("name"), s -> names("highlight", s, HIGHLIGHTS)),
        one("typing", false, this::bool),
        one("typo", true, this::typo),
        keyReach,
        chordMatch,
        MusicReader.read(parameters, mistakes),
        one("rollup", false, this::rollup));
  }

  private void refuseUnknown(List<String> alsoKnown) {
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name) && !alsoKnown.contains(name) && !FilterParser.knows(name)) {
        List<String> legal =
            Stream.concat(
                    Stream.concat(PARAMETERS.stream(), alsoKnown.stream()),
                    FieldRegistry.standard().all().stream()
                        .filter(FieldSpec::isFilter)
                        .map(FieldSpec::name))
                .toList();
        mistakes.add(
            new Mistake(
                Mistake.Code.UNKNOWN_PARAMETER,
                name,
                null,
                "unknown parameter",
                null,
                Nearest.of(name, legal)));
      }
    }
  }

  private List<Filter> filters(KeyReach keyReach, ChordMatch chordMatch) {
    FilterParser parser = FilterParser.standard(keyReach, chordMatch);
    var filters = new ArrayList<Filter>();
    parameters.forEach((name, values) -> {
      if (FilterParser.knows(name) && !PARAMETERS.contains(name)) {
        for (String value : values) {
          switch (parser.parse(name, value, Filter.Origin.PARAM)) {
            case FilterParser.Parsed.Accepted(Filter filter) -> filters.add(filter);
            case FilterParser.Parsed.Refused(Mistake mistake) -> mistakes.add(mistake);
          }
        }
      }
    });
    return filters;
  }

  private List<Facet> facets() {
    boolean byValue = one("facetSort", false, this::facetSort);
    return one("facets", List.<Facet>of(), s -> FacetReader.read(s, byValue, mistakes));
  }

  private boolean facetSort(String word) {
    if (!word.equals("count") && !word.equals("value")) {
      mistakes.add(Mistake.value("facetSort", word, "not an order", "count, value"));
    }
    return word.equals("value");
  }

  private boolean rollup(String word) {
    if (!word.equals("none") && !word.equals("family")) {
      mistakes.add(Mistake.value("rollup", word, "not a way to gather hits", "none, family"));
    }
    return word.equals("family");
  }

  private List<Sort> sorts(String list) {
    var sorts = new ArrayList<Sort>();
    for (String word : split(list)) {
      SortReader.read(word)
          .ifPresentOrElse(sorts::add, () -> mistakes.add(SortReader.refusal(word)));
    }
    return sorts;
  }

  private KeyMatch keyMatch(String word) {
    return KeyMatch.of(word)
        .orElseGet(() -> {
          mistakes.add(Mistake.value("keyMatch", word, "not a width", "strict, normal, loose"));
          return KeyMatch.NORMAL;
        });
  }

  private ChordMatch chordMatch(String word) {
    return ChordMatch.of(word)
        .orElseGet(() -> {
          mistakes.add(Mistake.value("chordMatch", word, "not a sense", "key, shape, absolute"));
          return ChordMatch.ANY;
        });
  }

  private boolean bool(String word) {
    if (!word.equals("true") && !word.equals("false")) {
      mistakes.add(Mistake.value("typing", word, "neither true nor false", "true, false"));
    }
    return word.equals("true");
  }

  private boolean typo(String word) {
    if (!word.equals("auto") && !word.equals("off")) {
      mistakes.add(Mistake.value("typo", word, "neither auto nor off", "auto, off"));
    }
    return !word.equals("off");
  }

  private int number(String name, String text, int max) {
    if (!text.matches("\\d{1,9}")) {
      mistakes.add(Mistake.value(name, text, "not a whole number", "0–" + max));
      return 0;
    }
    int number = Integer.parseInt(text);
    if (number > max) {
      mistakes.add(Mistake.limit(name, number + ", at most " + max));
      return 0;
    }
    return number;
  }

  private List<String> names(String parameter, String list, List<String> legal) {
    if (list.equals("none")) {
      return List.of();
    }
    List<String> names = split(list);
    for (String name : names) {
      if (!legal.contains(name)) {
        mistakes.add(
            new Mistake(
                Mistake.Code.INVALID_VALUE,
                parameter,
                name,
                "no such field",
                String.join(", ", legal),
                Nearest.of(name, legal)));
      }
    }
    return names.stream().filter(legal::contains).distinct().toList();
  }

  private static List<String> documentFields() {
    return Stream.concat(
            FieldRegistry.standard().all().stream()
                .filter(FieldSpec::inDocument)
                .map(FieldSpec::name),
            EXTRA_FIELDS.stream())
        .toList();
  }

  private <T> T one(String name, T absent, Function<String, T> read) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      mistakes.add(Mistake.value(name, values.get(1), "given twice", "one value"));
    }
    return values.isEmpty() ? absent : read.apply(values.getFirst());
  }

  private static List<String> split(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
