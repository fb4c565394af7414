package io.midicenter.catalog.library;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What went wrong with files. Written with the batches, read here. Safe for all threads.
public final class Problems {
  private static final String SELECT =
      """
      SELECT p.problem_id, p.stage, p.code, p.severity, p.display_path, p.detail, c.blake3, p.job_id,
             p.seen_count, p.first_at, p.last_at, p.resolved_at
      FROM msc.file_problem p LEFT JOIN msc.content c USING (content_id)
      """;
  private static final String LIST =
      "/* msc:problem.list */ "
          + SELECT
          + """
           WHERE p.problem_id < ? AND (?::text IS NULL OR p.code = ?)
            AND (?::smallint IS NULL OR p.severity = ?) AND (?::uuid IS NULL OR p.job_id = ?)
            AND (? OR p.resolved_at IS NULL)
          ORDER BY p.problem_id DESC LIMIT ?
          """;
  private static final String OF_CONTENT =
      "/* msc:problem.of_content */ "
          + SELECT
          + """
           WHERE p.resolved_at IS NULL AND (p.content_id = ? OR p.path_key IN
            (SELECT l.path_key FROM msc.location l WHERE l.content_id = ?))
          ORDER BY p.problem_id
          """;
  private static final String BY_CODE =
      """
      /* msc:problem.by_code */
      SELECT code, count(*) FROM msc.file_problem WHERE resolved_at IS NULL AND (?::uuid IS NULL OR job_id = ?)
      GROUP BY code ORDER BY count(*) DESC, code
      """;

  private final Pool pool;

  /// Which problems are asked for; null = any.
  ///
  /// @param jobId seen last by this job
  /// @param resolved also those that are settled
  public record Filter(
      @Nullable String code, @Nullable Severity severity, @Nullable UUID jobId, boolean resolved) {
    public static final Filter OPEN = new Filter(null, null, null, false);
  }

  public Problems(Pool pool) {
    this.pool = pool;
  }

  /// A page, newest first.
  ///
  /// @param before problems with a lower number than this; `Long.MAX_VALUE` for the first page
  public List<Problem> list(Filter filter, long before, int limit) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(LIST)) {
        Severity severity = filter.severity();
        Integer code = severity == null ? null : Codes.of(severity);
        statement.setLong(1, before);
        statement.setString(2, filter.code());
        statement.setString(3, filter.code());
        statement.setObject(4, code, Types.SMALLINT);
        statement.setObject(5, code, Types.SMALLINT);
        statement.setObject(6, filter.jobId(), Types.OTHER);
        statement.setObject(7, filter.jobId(), Types.OTHER);
        statement.setBoolean(8, filter.resolved());
        statement.setInt(9, limit);
        return read(statement);
      }
    });
  }

  /// Open problems by code, most frequent first.
  public Map<String, Long> byCode(@Nullable UUID jobId) {
    return pool.run(connection -> {
      var counts = new LinkedHashMap<String, Long>();
      try (PreparedStatement statement = connection.prepareStatement(BY_CODE)) {
        statement.setObject(1, jobId, Types.OTHER);
        statement.setObject(2, jobId, Types.OTHER);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            counts.put(row.getString(1), row.getLong(2));
          }
        }
      }
      return counts;
    });
  }

  /// Open problems of a content and of its places.
  public static List<Problem> ofContent(Connection connection, long contentId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OF_CONTENT)) {
      statement.setLong(1, contentId);
      statement.setLong(2, contentId);
      return read(statement);
    }
  }

  private static List<Problem> read(PreparedStatement statement) throws SQLException {
    var problems = new ArrayList<Problem>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        byte[] blake3 = row.getBytes(7);
        problems.add(
            new Problem(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Codes.at(Severity.values(), row.getInt(4)),
                row.getString(5),
                row.getString(6),
                blake3 == null ? null : Bytes.wrap(blake3),
                row.getObject(8, UUID.class),
                row.getInt(9),
                Sql.instant(row, 10),
                Sql.instant(row, 11),
                Sql.instantOrNull(row, 12)));
      }
    }
    return problems;
  }
}
