package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.facts.Resolution;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes problems, and settles those of files that were read well.
final class ProblemStep {
  static final String UPSERT =
      """
      /* msc:problem.upsert */
      INSERT INTO msc.file_problem AS p
             (path_key, stage, code, severity, display_path, detail, content_id, job_id)
      SELECT v.*, ?::uuid
      FROM unnest(?::bytea[], ?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::bigint[]) AS v
      ON CONFLICT (path_key, stage, code) DO UPDATE SET
        severity = excluded.severity, display_path = excluded.display_path,
        detail = excluded.detail, content_id = excluded.content_id, job_id = excluded.job_id,
        seen_count = p.seen_count + 1, last_at = now(), resolved_at = NULL
      """;
  static final String RESOLVE =
      """
      /* msc:problem.resolve */
      UPDATE msc.file_problem SET resolved_at = now()
      WHERE path_key = ANY (?) AND resolved_at IS NULL
      """;
  private static final String ANY_OPEN =
      """
      /* msc:problem.any_open */
      SELECT count(*) FROM (SELECT FROM msc.file_problem WHERE resolved_at IS NULL LIMIT 1) AS one
      """;
  static final String REASON =
      """
      /* msc:problem.reason */
      SELECT code, detail FROM msc.file_problem
      WHERE stage = 'analyze' AND path_key IN
            (SELECT path_key FROM msc.location WHERE content_id = ?)
      ORDER BY problem_id DESC LIMIT 1
      """;

  /// The step that finds out what a file is.
  static final String ANALYZE = "analyze";

  private static final int LONGEST_DETAIL = 2_048;

  private final Connection connection;

  ProblemStep(Connection connection) {
    this.connection = connection;
  }

  /// Why bytes are no MIDI.
  record Reason(String code, String detail) {}

  /// What was said of an unreadable content when it was read.
  @Nullable Reason reasonOf(long contentId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REASON)) {
      statement.setLong(1, contentId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? new Reason(row.getString(1), row.getString(2)) : null;
      }
    }
  }

  private record Key(Bytes path, String stage, String code) {}

  void write(Collection<ProblemReport> problems, @Nullable UUID jobId) throws SQLException {
    if (problems.isEmpty()) {
      return;
    }
    // one statement may not write a row twice: the last report of a kind counts
    Map<Key, ProblemReport> distinct = new LinkedHashMap<>();
    for (ProblemReport problem : problems) {
      distinct.put(
          new Key(PathKey.of(problem.rootId(), problem.path()), problem.stage(), problem.code()),
          problem);
    }
    List<Bytes> keys = new ArrayList<>(distinct.size());
    List<ProblemReport> rows = new ArrayList<>(distinct.values());
    distinct.keySet().forEach(key -> keys.add(key.path()));
    Short[] severities = new Short[rows.size()];
    Long[] contents = new Long[rows.size()];
    for (int i = 0; i < severities.length; i++) {
      severities[i] = (short) Codes.of(rows.get(i).severity());
      contents[i] = rows.get(i).contentId();
    }
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      statement.setObject(1, jobId, java.sql.Types.OTHER);
      statement.setArray(2, Sql.byteas(connection, keys));
      statement.setArray(3, texts(rows, ProblemReport::stage));
      statement.setArray(4, texts(rows, ProblemReport::code));
      statement.setArray(5, connection.createArrayOf("int2", severities));
      statement.setArray(6, texts(rows, ProblemReport::displayPath));
      statement.setArray(7, texts(rows, problem -> cut(problem.detail())));
      statement.setArray(8, connection.createArrayOf("int8", contents));
      statement.executeUpdate();
    }
  }

  private interface Text {
    String of(ProblemReport problem);
  }

  private java.sql.Array texts(List<ProblemReport> rows, Text text) throws SQLException {
    String[] texts = new String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Resolution.text(text.of(rows.get(i)));
    }
    return connection.createArrayOf("text", texts);
  }

  /// At most 2 KiB of UTF-8.
  private static String cut(String detail) {
    String cut = detail;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_DETAIL) {
      cut = cut.substring(0, Math.min(LONGEST_DETAIL, cut.length()) * 3 / 4);
    }
    return cut;
  }

  /// @param paths keys of files that were read without a problem
  void resolve(Collection<Bytes> paths) throws SQLException {
    if (paths.isEmpty() || Sql.number(connection, ANY_OPEN) == 0) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(RESOLVE)) {
      statement.setArray(1, Sql.byteas(connection, paths));
      statement.executeUpdate();
    }
  }
}
