package io.midicenter.catalog.marks;

import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes and reads the journal of edits, within one transaction.
final class Journal {
  static final String BEGIN =
      """
      /* msc:edit.begin */
      INSERT INTO msc.edit (made_by, summary, undo_of, changed) VALUES (?, ?, ?, 0)
      RETURNING edit_id
      """;
  static final String END = "/* msc:edit.end */ UPDATE msc.edit SET changed = ? WHERE edit_id = ?";
  static final String ADD =
      """
      /* msc:edit.add */
      INSERT INTO msc.edit_change (edit_id, seq, kind, subject, content_ids, before, after)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  static final String CHANGES =
      """
      /* msc:edit.changes */
      SELECT kind, coalesce(subject, 0), content_ids, before, after
      FROM msc.edit_change WHERE edit_id = ? ORDER BY seq DESC
      """;
  static final String FIND =
      """
      /* msc:edit.find */
      SELECT edit_id, made_at, summary, changed, undo_of, undone_by, made_by
      FROM msc.edit WHERE edit_id = ? FOR UPDATE
      """;
  static final String LIST =
      """
      /* msc:edit.list */
      SELECT edit_id, made_at, summary, changed, undo_of, undone_by, made_by
      FROM msc.edit WHERE edit_id < ? ORDER BY edit_id DESC LIMIT ?
      """;
  static final String UNDONE =
      "/* msc:edit.undone */ UPDATE msc.edit SET undone_by = ? WHERE edit_id = ?";

  private final Connection connection;

  /// One change of an edit.
  ///
  /// @param ids in the order of `before` and `after`
  record Entry(
      Subject subject,
      List<Long> ids,
      List<@Nullable String> before,
      List<@Nullable String> after) {}

  Journal(Connection connection) {
    this.connection = connection;
  }

  long begin(String summary, @Nullable String by, @Nullable Long undoOf) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, by);
      statement.setString(2, summary);
      statement.setObject(3, undoOf, Types.BIGINT);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void end(long edit, int changed) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setInt(1, changed);
      statement.setLong(2, edit);
      statement.executeUpdate();
    }
  }

  void undone(long edit, long by) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UNDONE)) {
      statement.setLong(1, by);
      statement.setLong(2, edit);
      statement.executeUpdate();
    }
  }

  void add(
      long edit,
      int seq,
      Subject subject,
      Map<Long, String> before,
      Map<Long, @Nullable String> after)
      throws SQLException {
    var ids = List.copyOf(after.keySet());
    @Nullable String[] old = new @Nullable String[ids.size()];
    @Nullable String[] now = new @Nullable String[ids.size()];
    for (int i = 0; i < old.length; i++) {
      old[i] = before.get(ids.get(i));
      now[i] = after.get(ids.get(i));
    }
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, edit);
      statement.setInt(2, seq);
      statement.setInt(3, Codes.of(subject.kind()));
      statement.setObject(4, subject.id() == 0 ? null : subject.id(), Types.INTEGER);
      statement.setArray(5, Sql.longs(connection, ids));
      statement.setArray(6, connection.createArrayOf("text", old));
      statement.setArray(7, connection.createArrayOf("text", now));
      statement.executeUpdate();
    }
  }

  /// The changes of an edit, last one first.
  List<Entry> changes(long edit) throws SQLException {
    var changes = new ArrayList<Entry>();
    try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
      statement.setLong(1, edit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changes.add(
              new Entry(
                  new Subject(Codes.at(Subject.Kind.values(), row.getInt(1)), row.getInt(2)),
                  List.of((Long[]) row.getArray(3).getArray()),
                  texts(row.getArray(4)),
                  texts(row.getArray(5))));
        }
      }
    }
    return changes;
  }

  private static List<@Nullable String> texts(Array array) throws SQLException {
    var texts = new ArrayList<@Nullable String>();
    for (@Nullable String text : (@Nullable String[]) array.getArray()) {
      texts.add(text);
    }
    return texts;
  }

  /// Locked until the transaction ends.
  @Nullable Edit find(long edit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setLong(1, edit);
      List<Edit> found = read(statement);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  /// Newest first.
  List<Edit> list(long before, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, before);
      statement.setInt(2, limit);
      return read(statement);
    }
  }

  private static List<Edit> read(PreparedStatement statement) throws SQLException {
    var edits = new ArrayList<Edit>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        edits.add(
            new Edit(
                row.getLong(1),
                Sql.instant(row, 2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getString(7)));
      }
    }
    return edits;
  }
}
