package io.midicenter.index.query;

/// One sort key. Files that do not know it come last in both directions.
public sealed interface Sort {
  boolean descending();

  String canonical();

  /// Best match first.
  record Relevance(boolean descending) implements Sort {
    @Override
    public String canonical() {
      return (descending ? "" : "-") + "relevance";
    }
  }

  /// By the value of a sortable field; `key` goes round the circle of fifths.
  record ByField(String field, boolean descending) implements Sort {
    @Override
    public String canonical() {
      return (descending ? "-" : "") + field;
    }
  }

  /// A shuffle that stays the same over pages and rebuilds.
  record Random(long seed) implements Sort {
    @Override
    public boolean descending() {
      return false;
    }

    @Override
    public String canonical() {
      return "random:" + seed;
    }
  }
}
