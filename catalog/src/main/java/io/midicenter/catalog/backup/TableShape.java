package io.midicenter.catalog.backup;

import java.util.List;
import java.util.Set;

/// A table as it stands in a database.
///
/// @param columns in order, quoted where SQL needs it, without generated ones
/// @param order the primary key, for ORDER BY; text in byte order, whatever the database's locale
/// @param parents other tables that its foreign keys point to
record TableShape(
    String schema, String name, List<String> columns, String order, Set<String> parents) {
  String copyOut() {
    return "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT"
        .formatted(String.join(", ", columns), qualified(), order);
  }

  String copyIn() {
    return "COPY %s (%s) FROM STDIN".formatted(qualified(), String.join(", ", columns));
  }

  String qualified() {
    return schema + ".\"" + name + '"';
  }
}
