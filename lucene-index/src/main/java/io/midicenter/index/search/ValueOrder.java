package io.midicenter.index.search;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldType;
import java.util.Comparator;

/// The order of a field's own values: keys by tonic, whole numbers by size, names by label.
final class ValueOrder {
  private ValueOrder() {}

  static Comparator<FacetValue> of(String field) {
    FieldType type = FieldRegistry.standard().get(field).type();
    Comparator<FacetValue> order =
        switch (type) {
          case KEY -> Comparator.comparingInt(v -> keyCode(v.value()));
          case INTEGER, METER, CAMELOT -> Comparator.comparingInt(v -> leadingNumber(v.value()));
          case SIGNATURE ->
              Comparator.comparingInt(v ->
                  v.value().endsWith("b") ? -leadingNumber(v.value()) : leadingNumber(v.value()));
          case TEXT, TERM, CODE, NUMBER, TEMPO, DURATION, TIME, FOLDER, ID, FAMILY, CHORDS ->
              Comparator.comparing(FacetValue::label, String.CASE_INSENSITIVE_ORDER);
        };
    return order.thenComparing(FacetValue::value);
  }

  private static int keyCode(String name) {
    for (MusicalKey key : MusicalKey.ALL) {
      if (key.canonicalName().equals(name)) {
        return key.tonic() * 2 + (key.isMinor() ? 1 : 0);
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int leadingNumber(String value) {
    int number = 0;
    for (int i = 0; i < value.length() && Character.isDigit(value.charAt(i)); i++) {
      number = number * 10 + Character.digit(value.charAt(i), 10);
    }
    return number;
  }
}
