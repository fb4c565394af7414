package io.midicenter.index.query;

import java.util.ArrayList;
import java.util.List;

/// Splits `a,"b, c",d`: commas between values, quotes around a value that holds one, a doubled
/// quote inside quotes stands for itself.
final class ValueList {
  /// @param quoted the value stood in quotes, so it has no other meaning than itself
  record Value(String text, boolean quoted) {}

  private ValueList() {}

  static List<Value> split(String list) {
    var values = new ArrayList<Value>();
    var value = new StringBuilder();
    boolean quoted = false;
    boolean inside = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (inside && c == '"' && i + 1 < list.length() && list.charAt(i + 1) == '"') {
        value.append('"');
        i++;
      } else if (c == '"') {
        inside = !inside;
        quoted = true;
      } else if (c == ',' && !inside) {
        values.add(new Value(value.toString().strip(), quoted));
        value.setLength(0);
        quoted = false;
      } else {
        value.append(c);
      }
    }
    values.add(new Value(value.toString().strip(), quoted));
    return values;
  }
}
