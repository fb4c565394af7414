package io.midicenter.index.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that `q` asks for.
///
/// @param text what it searches, without quotes, `-` and `*`
/// @param from offset of its first character in `q`
/// @param to offset behind its last character
/// @param filter the filter it became, for kind FIELD and SHORT
public record QueryItem(
    Kind kind, String text, boolean negated, int from, int to, @Nullable Filter filter) {
  /// How an item was read.
  public enum Kind {
    WORD,
    /// A word that ends in `*`.
    PREFIX,
    PHRASE,
    /// The pasted name of a file: the whole of `q`.
    FILE_NAME,
    /// `name:value`.
    FIELD,
    /// A short form such as `118-124 bpm`.
    SHORT;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public boolean isText() {
    return filter == null;
  }

  static List<QueryItem> textOnly(List<QueryItem> items) {
    return items.stream().filter(QueryItem::isText).toList();
  }
}
