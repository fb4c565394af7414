package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Sort;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;

/// Turns sort keys into Lucene's. Every order ends with the content id, so it is total; what does
/// not know a key comes last in both directions.
final class SortOrder {
  private SortOrder() {}

  static org.apache.lucene.search.Sort of(List<Sort> sorts, boolean ranked) {
    var fields = new ArrayList<SortField>();
    for (Sort sort : sorts) {
      fields.add(field(sort, ranked));
    }
    if (sorts.isEmpty()) {
      fields.add(field(new Sort.Relevance(true), ranked));
    }
    fields.add(new SortField(Fields.CID, SortField.Type.LONG));
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }

  private static SortField field(Sort sort, boolean ranked) {
    return switch (sort) {
      case Sort.Relevance(boolean descending) ->
          ranked
              ? new SortField(null, SortField.Type.SCORE, !descending)
              : number(Fields.RANK, descending);
      case Sort.ByField(String field, boolean descending) -> byField(field, descending);
      case Sort.Random(long seed) -> RandomOrder.field(seed);
    };
  }

  private static SortField byField(String field, boolean descending) {
    return switch (field) {
      case Fields.NAME ->
          new SortField(
              Fields.NAME_SORT,
              SortField.Type.STRING,
              descending,
              descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
      case Fields.KEY ->
          new SortField(Fields.KEY_ORDER, SortField.Type.LONG, descending, absent(descending));
      default -> number(field, descending);
    };
  }

  private static SortField number(String field, boolean descending) {
    return new SortedNumericSortField(
        field, SortField.Type.LONG, descending, SortedNumericSelector.Type.MIN, absent(descending));
  }

  private static Long absent(boolean descending) {
    return descending ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
