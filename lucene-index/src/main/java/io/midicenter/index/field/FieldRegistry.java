package io.midicenter.index.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Every field that a user can name, read from `fields.tsv`. Immutable.
public final class FieldRegistry {
  private static final FieldRegistry STANDARD = read();

  private final Map<String, FieldSpec> byName;

  private FieldRegistry(Map<String, FieldSpec> byName) {
    this.byName = byName;
  }

  /// The fields of this version of the program.
  public static FieldRegistry standard() {
    return STANDARD;
  }

  /// In the order of `fields.tsv`.
  public Collection<FieldSpec> all() {
    return byName.values();
  }

  public Optional<FieldSpec> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// @throws IllegalArgumentException if there is no such field: only for names that the program
  ///   itself writes
  public FieldSpec get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no field in fields.tsv: " + name));
  }

  private static FieldRegistry read() {
    InputStream resource =
        Objects.requireNonNull(
            FieldRegistry.class.getResourceAsStream("fields.tsv"), "fields.tsv is missing");
    var byName = new LinkedHashMap<String, FieldSpec>();
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      reader.readLine(); // the names of the columns
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        FieldSpec spec = parse(line.split("\t", -1));
        byName.put(spec.name(), spec);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("fields.tsv cannot be read", e);
    }
    return new FieldRegistry(java.util.Collections.unmodifiableMap(byName));
  }

  private static FieldSpec parse(String[] cells) {
    String facet = cells[7].equals("-") ? "NONE" : cells[7].toUpperCase(Locale.ROOT);
    return new FieldSpec(
        cells[0],
        FieldType.of(cells[1]),
        cells[2],
        Integer.parseInt(cells[3]),
        cells[4],
        cells[5],
        cells[6].equals("yes"),
        FacetKind.valueOf(facet),
        cells[8].equals("yes"),
        cells[9],
        cells[10].equals("-") ? List.of() : List.of(cells[10].split("\\|", -1)));
  }
}
