package io.midicenter.index.oracle;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes filters of one field each, with values that occur.
final class RandomFilters {
  private static final List<FieldSpec> TERMS =
      FieldRegistry.standard().all().stream()
          .filter(f -> f.facet() == FacetKind.TERMS && f.type() != FieldType.SIGNATURE)
          .toList();
  private static final List<FieldSpec> NUMBERS =
      FieldRegistry.standard().all().stream()
          .filter(f -> f.facet() == FacetKind.HISTOGRAM && f.type() != FieldType.TIME)
          .toList();

  private static final List<FieldSpec> MULTIPLE =
      List.of("tag", "instrument", "role", "channel", "keyPossible").stream()
          .map(FieldRegistry.standard()::get)
          .toList();

  private final List<ScannedFile> files;
  private final Random random;

  RandomFilters(List<ScannedFile> files, Random random) {
    this.files = files;
    this.random = random;
  }

  /// A field that can be counted by value.
  FieldSpec termField() {
    return TERMS.get(random.nextInt(TERMS.size()));
  }

  /// A field that can be counted in buckets.
  FieldSpec numberField() {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  void next(Map<String, List<String>> parameters, Set<String> operators, List<Clause> clauses) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> clauses.add(range(numberField(), parameters, operators));
      case 3 -> clauses.add(fittingKey(parameters, operators));
      case 4 -> clauses.add(fittingTempo(parameters, operators));
      case 5 -> clauses.add(folder(parameters, operators));
      case 6, 7 -> clauses.add(known(parameters, operators));
      case 8, 9 -> {
        FieldSpec field = MULTIPLE.get(random.nextInt(MULTIPLE.size()));
        clauses.add(terms(field, parameters, operators));
        clauses.add(terms(field, parameters, operators));
      }
      default -> clauses.add(terms(termField(), parameters, operators));
    }
  }

  /// A filter written inside `q`, as a field or as a short form.
  Clause inQ(StringBuilder q, Set<String> operators) {
    return switch (random.nextInt(5)) {
      case 0 -> {
        long low = 60L + random.nextInt(80);
        long high = low + random.nextInt(40);
        operators.add("short form");
        q.append(low).append('-').append(high).append(random.nextBoolean() ? " bpm" : "bpm");
        yield between("bpm", low * 100 - 50, high * 100 + 49);
      }
      case 1 -> {
        int bars = 1 << random.nextInt(6);
        operators.add("short form");
        q.append(bars).append(random.nextBoolean() ? " bars" : "bars");
        yield between("bars", bars * 10L - 5, bars * 10L + 4);
      }
      case 2 -> {
        operators.add("short form");
        q.append("4/4");
        yield new Clause("meter", false, file -> file.terms("meter").contains("4/4"));
      }
      default -> {
        String key = MusicalKey.ALL.get(random.nextInt(24)).canonicalName();
        String other = MusicalKey.ALL.get(random.nextInt(24)).canonicalName();
        boolean negated = random.nextBoolean();
        operators.add("field in q");
        q.append(negated ? "-key:" : "key:").append(key).append(',').append(other);
        Predicate<ScannedFile> either =
            file -> file.terms("key").contains(key) || file.terms("key").contains(other);
        yield new Clause("key", false, negated ? either.negate() : either);
      }
    };
  }

  private static Clause between(String field, long from, long to) {
    return new Clause(
        field, false, file -> file.numbers(field).stream().anyMatch(n -> n >= from && n <= to));
  }

  Clause terms(FieldSpec field, Map<String, List<String>> parameters, Set<String> operators) {
    if (field.name().equals("key") && parameters.containsKey("transpose")) {
      return fittingKey(parameters, operators);
    }
    var wanted = new ArrayList<String>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String value = value(field.name());
      if (value != null) {
        wanted.add(value);
      }
    }
    if (wanted.isEmpty()) {
      return known(parameters, operators);
    }
    boolean negated = random.nextInt(4) == 0;
    operators.add(negated ? "not" : wanted.size() > 1 ? "or" : "term");
    String text = wanted.stream().map(RandomFilters::quoted).collect(Collectors.joining(","));
    return clause(
        field.name(),
        negated,
        text,
        file -> wanted.stream().anyMatch(file.terms(field.name())::contains),
        parameters,
        operators);
  }

  private Clause range(
      FieldSpec field, Map<String, List<String>> parameters, Set<String> operators) {
    Long a = number(field.name());
    Long b = number(field.name());
    if (a == null || b == null) {
      return known(parameters, operators);
    }
    int scale = field.scale();
    boolean exact = scale > 1 && random.nextInt(4) > 0;
    long low = exact ? Math.min(a, b) : Math.floorDiv(Math.min(a, b), scale);
    long high = exact ? Math.max(a, b) : Math.floorDiv(Math.max(a, b), scale);
    String lowText = exact ? decimal(low, scale) : Long.toString(low);
    String highText = exact ? decimal(high, scale) : Long.toString(high);
    long from = exact ? low : low * scale - scale / 2;
    long to = exact ? high : high * scale + (scale + 1) / 2 - 1;
    boolean openLow = random.nextInt(4) == 0;
    boolean openHigh = !openLow && random.nextInt(4) == 0;
    operators.add(exact ? "exact range" : "range");
    if (openLow || openHigh) {
      operators.add("open range");
    }
    String text = (openLow ? "" : lowText) + ".." + (openHigh ? "" : highText);
    return clause(
        field.name(),
        random.nextInt(6) == 0,
        text,
        file ->
            file.numbers(field.name()).stream()
                .anyMatch(n -> (openLow || n >= from) && (openHigh || n <= to)),
        parameters,
        operators);
  }

  private Clause known(Map<String, List<String>> parameters, Set<String> operators) {
    FieldSpec field = random.nextBoolean() ? termField() : numberField();
    boolean numeric = field.facet() == FacetKind.HISTOGRAM;
    boolean none = random.nextBoolean();
    operators.add(none ? "none" : "any");
    return clause(
        field.name(),
        false,
        none ? "none" : "any",
        file ->
            none
                == (numeric
                    ? file.numbers(field.name()).isEmpty()
                    : file.terms(field.name()).isEmpty()),
        parameters,
        operators);
  }

  private Clause fittingKey(Map<String, List<String>> parameters, Set<String> operators) {
    MusicalKey key = MusicalKey.ALL.get(random.nextInt(24));
    List<String> widths = List.of("strict", "normal", "loose");
    String width =
        parameters
            .computeIfAbsent("keyMatch", _ -> List.of(widths.get(random.nextInt(3))))
            .getFirst();
    boolean compatible = random.nextInt(3) > 0;
    boolean first =
        !parameters.containsKey("key") && !String.valueOf(parameters.get("q")).contains("key:");
    if (first && random.nextBoolean()) {
      parameters.put("transpose", List.of("" + random.nextInt(7)));
      operators.add("transposed key");
    }
    int by = Integer.parseInt(parameters.getOrDefault("transpose", List.of("0")).getFirst());
    operators.add(compatible ? "fitting key" : "term");
    return clause(
        "key",
        false,
        (compatible ? "~" : "") + key.canonicalName(),
        file -> {
          MusicalKey other = file.file().music().key();
          return other != null
              && IntStream.rangeClosed(-by, by)
                  .mapToObj(
                      n -> MusicalKey.of(Math.floorMod(other.tonic() + n, 12), other.isMinor()))
                  .anyMatch(moved -> compatible ? fits(key, moved, width) : moved.equals(key));
        },
        parameters,
        operators);
  }

  /// By the numbers and letters of the Camelot wheel.
  private static boolean fits(MusicalKey a, MusicalKey b, String width) {
    int numberA = Integer.parseInt(a.camelot().replaceAll("[AB]", ""));
    int numberB = Integer.parseInt(b.camelot().replaceAll("[AB]", ""));
    int steps = Math.abs(numberA - numberB);
    steps = Math.min(steps, 12 - steps);
    boolean sameLetter = a.isMinor() == b.isMinor();
    return switch (width) {
      case "strict" -> steps == 0;
      case "normal" -> steps == 0 || (steps == 1 && sameLetter);
      default -> steps <= 1 || (steps == 2 && sameLetter);
    };
  }

  private Clause fittingTempo(Map<String, List<String>> parameters, Set<String> operators) {
    Long tempo = number("bpm");
    if (tempo == null) {
      return known(parameters, operators);
    }
    long bpm = Math.max(20, tempo / 100);
    operators.add("fitting tempo");
    long from = Math.round(bpm * 96.0);
    long to = Math.round(bpm * 104.0);
    return clause(
        "bpm",
        false,
        "~" + bpm,
        file ->
            file.numbers("bpm").stream()
                    .anyMatch(t ->
                        (t >= from && t <= to)
                            || (t * 2 >= from && t * 2 <= to)
                            || (t >= from * 2 && t <= to * 2))
                || file.numbers("bpmAlt").stream().anyMatch(t -> t >= from && t <= to),
        parameters,
        operators);
  }

  private Clause folder(Map<String, List<String>> parameters, Set<String> operators) {
    String path = value("folder");
    if (path == null || path.startsWith("-")) {
      return known(parameters, operators);
    }
    operators.add("folder");
    return clause(
        "folder",
        random.nextInt(5) == 0,
        quoted(path),
        file -> file.terms("folder").contains(path),
        parameters,
        operators);
  }

  private Clause clause(
      String field,
      boolean negated,
      String text,
      Predicate<ScannedFile> anyOf,
      Map<String, List<String>> parameters,
      Set<String> operators) {
    List<String> values = parameters.computeIfAbsent(field, _ -> new ArrayList<>());
    values.add((negated ? "-" : "") + text);
    if (values.size() > 1) {
      operators.add("and");
    }
    if (negated) {
      operators.add("not");
    }
    return new Clause(field, !negated, negated ? anyOf.negate() : anyOf);
  }

  private @Nullable String value(String field) {
    for (int i = 0; i < 20; i++) {
      List<String> values = List.copyOf(file().terms(field));
      if (!values.isEmpty()) {
        return values.get(random.nextInt(values.size()));
      }
    }
    return null;
  }

  private @Nullable Long number(String field) {
    for (int i = 0; i < 20; i++) {
      List<Long> values = file().numbers(field);
      if (!values.isEmpty()) {
        return values.getFirst();
      }
    }
    return null;
  }

  private ScannedFile file() {
    return files.get(random.nextInt(files.size()));
  }

  private static String quoted(String value) {
    boolean special = value.contains(",") || value.contains("\"") || value.startsWith("-");
    return special || value.equals("none") || value.equals("any")
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }

  private static String decimal(long stored, int scale) {
    BigDecimal value = BigDecimal.valueOf(stored).divide(BigDecimal.valueOf(scale));
    return value.scale() <= 0 ? value.setScale(1).toPlainString() : value.toPlainString();
  }
}
