package io.midicenter.api.export;

import io.midicenter.index.search.Hit;
import io.midicenter.index.search.IndexState;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.StringJoiner;

/// A table (RFC 4180) with a row of names, `id` first and the token of the row last. A cell that a
/// spreadsheet would take for a formula gets an apostrophe in front; lists are joined by `|`. The
/// last line is `#end` and the number of rows.
final class CsvRows implements RowWriter {
  private static final String LINE_END = "\r\n";
  private static final String FORMULA = "=+-@\t\r";

  private final Writer out;
  private final List<String> fields;
  private final boolean mark;

  /// @param fields columns between `id` and `_after`
  /// @param mark begin with a byte order mark, as some spreadsheets need it to see UTF-8
  CsvRows(Writer out, List<String> fields, boolean mark) {
    this.out = out;
    this.fields = List.copyOf(fields);
    this.mark = mark;
  }

  @Override
  public void begin() throws IOException {
    if (mark) {
      out.write('\uFEFF');
    }
    var head = new StringJoiner(",", "", LINE_END);
    head.add("id");
    fields.forEach(head::add);
    head.add("_after");
    out.write(head.toString());
  }

  @Override
  public void row(Hit hit) throws IOException {
    var row = new StringJoiner(",", "", LINE_END);
    row.add(hit.id());
    for (String field : fields) {
      Object value = hit.document().get(field);
      row.add(value == null ? "" : cell(value));
    }
    row.add(AfterToken.of(hit));
    out.write(row.toString());
  }

  @Override
  public void end(long rows, IndexState state) throws IOException {
    out.write("#end," + rows + LINE_END);
    out.flush();
  }

  static String cell(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = value instanceof List<?> list ? joined(list) : value.toString();
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static String joined(List<?> list) {
    var joined = new StringJoiner("|");
    list.forEach(item -> joined.add(String.valueOf(item)));
    return joined.toString();
  }
}
