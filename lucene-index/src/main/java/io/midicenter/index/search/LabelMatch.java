package io.midicenter.index.search;

import io.midicenter.index.text.Folding;
import java.util.ArrayList;
import java.util.List;

/// Finds what is typed in labels: word starts first, then any position, blind to case and accents.
final class LabelMatch {
  private LabelMatch() {}

  /// Values whose label or value holds `typed`, with the place marked, in the order given.
  static List<FacetValue> filter(List<FacetValue> values, String typed) {
    String plain = Folding.plain(typed.strip());
    if (plain.isEmpty()) {
      return values;
    }
    var starts = new ArrayList<FacetValue>();
    var inside = new ArrayList<FacetValue>();
    for (FacetValue value : values) {
      String label = Folding.compose(value.label());
      String folded = Folding.plain(label);
      int at = wordStart(folded, plain);
      boolean atStart = at >= 0;
      at = atStart ? at : folded.indexOf(plain);
      if (at >= 0) {
        (atStart ? starts : inside).add(marked(value, label, folded, at, plain.length()));
      } else if (value.value().startsWith(plain)) {
        starts.add(marked(value, label, folded, -1, 0));
      }
    }
    starts.addAll(inside);
    return starts;
  }

  /// Where a word of `label` begins with `plain`, −1 where none does.
  static int wordStart(String label, String plain) {
    for (int at = label.indexOf(plain); at >= 0; at = label.indexOf(plain, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(label.codePointBefore(at))) {
        return at;
      }
    }
    return -1;
  }

  private static FacetValue marked(
      FacetValue value, String label, String folded, int at, int length) {
    boolean sameLength = folded.length() == label.length();
    String highlight =
        at >= 0 && sameLength ? Marks.range(label, at, length) : Marks.escaped(label);
    return new FacetValue(
        value.value(), value.label(), value.count(), value.selected(), value.excluded(), highlight);
  }
}
