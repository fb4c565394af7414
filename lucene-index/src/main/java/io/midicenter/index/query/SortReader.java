package io.midicenter.index.query;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads one sort key.
final class SortReader {
  private static final String RANDOM = "random:";

  private SortReader() {}

  static Optional<Sort> read(String word) {
    if (word.startsWith(RANDOM)) {
      String seed = word.substring(RANDOM.length());
      return seed.matches("-?\\d{1,18}")
          ? Optional.of(new Sort.Random(Long.parseLong(seed)))
          : Optional.empty();
    }
    boolean minus = word.startsWith("-");
    String name = minus ? word.substring(1) : word;
    if (name.equals("relevance")) {
      return Optional.of(new Sort.Relevance(!minus));
    }
    if (name.equals("rank")) {
      return Optional.of(new Sort.ByField(name, !minus));
    }
    return FieldRegistry.standard()
        .find(name)
        .filter(FieldSpec::sortable)
        .map(_ -> new Sort.ByField(name, minus));
  }

  static Mistake refusal(String word) {
    List<String> legal =
        Stream.concat(
                Stream.of("relevance"),
                FieldRegistry.standard().all().stream()
                    .filter(FieldSpec::sortable)
                    .map(FieldSpec::name))
            .toList();
    return new Mistake(
        Mistake.Code.INVALID_VALUE,
        "sort",
        word,
        "no such order",
        String.join(", ", legal) + ", random:<seed>; - = descending",
        Nearest.of(word.startsWith("-") ? word.substring(1) : word, legal));
  }
}
