package io.midicenter.index.field;

import java.util.List;

/// A line of `fields.tsv`: one fact that a user can name, and where each layer keeps it.
///
/// @param name name in URLs, in `q` and in JSON
/// @param unit unit of values in JSON, `-` without one
/// @param scale stored units per JSON unit: tempo is kept in hundredths
/// @param sql table and column it comes from, `-` where it is computed
/// @param lucene kind of index field: K keyword, L number, T text
/// @param inDocument true where a hit shows it
/// @param label what people read
/// @param values closed list of legal values, or empty; numbers as `lo..hi`
public record FieldSpec(
    String name,
    FieldType type,
    String unit,
    int scale,
    String sql,
    String lucene,
    boolean inDocument,
    FacetKind facet,
    boolean sortable,
    String label,
    List<String> values) {
  public FieldSpec {
    values = List.copyOf(values);
  }

  /// True where the field can be a parameter with a value of its own; other fields of words can
  /// only be named inside `q`.
  public boolean isFilter() {
    return type != FieldType.TEXT || facet == FacetKind.TERMS;
  }

  /// A value in stored units as a number in JSON's unit.
  public double toUnit(long stored) {
    return (double) stored / scale;
  }
}
