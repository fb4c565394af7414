package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says by how many semitones a hit fits the key that is asked for. Immutable.
final class KeyMoves {
  private final List<Condition.FitsKey> asked = new ArrayList<>();

  private KeyMoves() {}

  /// @param filters all of the request; the first one on the key by which files may be moved counts
  static KeyMoves of(List<Filter> filters) {
    var moves = new KeyMoves();
    for (Filter filter : filters) {
      if (moves.asked.isEmpty() && !filter.negated() && filter.field().equals(Fields.KEY)) {
        for (Condition condition : filter.anyOf()) {
          if (condition instanceof Condition.FitsKey fits && fits.transpose() > 0) {
            moves.asked.add(fits);
          }
        }
      }
    }
    return moves;
  }

  /// The smallest that makes the hit fit; null where files may not be moved, or its key is unknown.
  @Nullable Integer of(Map<String, Object> row) {
    Integer smallest = null;
    if (!asked.isEmpty() && row.get(Fields.KEY) instanceof String key) {
      for (Condition.FitsKey fits : asked) {
        Integer by = fits.transposition(key);
        if (by != null && (smallest == null || Math.abs(by) < Math.abs(smallest))) {
          smallest = by;
        }
      }
    }
    return smallest;
  }
}
