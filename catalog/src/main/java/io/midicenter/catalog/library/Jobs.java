package io.midicenter.catalog.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Resolution;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Long work beyond the life of the program. Safe for all threads.
public final class Jobs {
  private static final String SELECT =
      """
      SELECT job_id, kind, state, params, progress, report, error,
             created_at, started_at, heartbeat_at, finished_at
      FROM msc.job
      """;
  private static final String SAVE =
      """
      /* msc:job.save */
      INSERT INTO msc.job (job_id, kind, state, params, progress, report, error,
                       created_at, started_at, heartbeat_at, finished_at)
      VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, now(), ?)
      ON CONFLICT (job_id) DO UPDATE SET state = excluded.state, progress = excluded.progress,
        report = excluded.report, error = excluded.error, started_at = excluded.started_at,
        heartbeat_at = excluded.heartbeat_at, finished_at = excluded.finished_at
      """;
  private static final String FIND = "/* msc:job.find */ " + SELECT + " WHERE job_id = ?";
  private static final String LIST =
      "/* msc:job.list */ "
          + SELECT
          + """
           WHERE (?::text IS NULL OR kind = ?) AND (?::text IS NULL OR state = ?)
             AND (?::uuid IS NULL OR job_id < ?)
          ORDER BY job_id DESC LIMIT ?
          """;
  private static final String INTERRUPT =
      """
      /* msc:job.interrupt */
      UPDATE msc.job SET state = 'interrupted', finished_at = coalesce(heartbeat_at, now())
      WHERE state IN ('queued', 'running', 'cancelling')
        AND coalesce(heartbeat_at, created_at) < now() - make_interval(secs => ?)
      """;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Pool pool;

  public Jobs(Pool pool) {
    this.pool = pool;
  }

  /// Writes a new job or the present stand of a known one; the heartbeat is set to now.
  public void save(Job job) {
    pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
        statement.setObject(1, job.jobId());
        statement.setString(2, job.kind());
        statement.setString(3, job.state());
        statement.setString(4, text(job.params()));
        statement.setString(5, text(job.progress()));
        statement.setString(6, text(job.report()));
        statement.setString(7, text(job.error()));
        statement.setObject(8, Sql.time(job.createdAt()));
        statement.setObject(9, Sql.timeOrNull(job.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(10, Sql.timeOrNull(job.finishedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        return statement.executeUpdate();
      }
    });
  }

  public Optional<Job> find(UUID jobId) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(FIND)) {
        statement.setObject(1, jobId);
        return read(statement).stream().findFirst();
      }
    });
  }

  /// Newest first.
  ///
  /// @param before jobs made before this one, or null for the newest
  public List<Job> list(
      @Nullable String kind, @Nullable String state, @Nullable UUID before, int limit) {
    return pool.run(connection -> list(connection, kind, state, before, limit));
  }

  private static List<Job> list(
      Connection connection,
      @Nullable String kind,
      @Nullable String state,
      @Nullable UUID before,
      int limit)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      statement.setString(1, kind);
      statement.setString(2, kind);
      statement.setString(3, state);
      statement.setString(4, state);
      statement.setObject(5, before, Types.OTHER);
      statement.setObject(6, before, Types.OTHER);
      statement.setInt(7, limit);
      return read(statement);
    }
  }

  /// Marks what a dead program left behind.
  ///
  /// @param silence jobs without a sign of life for longer than this; zero for a program that holds
  ///   the library alone
  /// @return how many there were
  public int interruptStale(Duration silence) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(INTERRUPT)) {
        statement.setDouble(1, silence.toMillis() / 1000.0);
        return statement.executeUpdate();
      }
    });
  }

  private static List<Job> read(PreparedStatement statement) throws SQLException {
    var jobs = new ArrayList<Job>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        JsonNode params = json(row.getString(4));
        jobs.add(
            new Job(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                params == null ? MAPPER.createObjectNode() : params,
                json(row.getString(5)),
                json(row.getString(6)),
                json(row.getString(7)),
                Sql.instant(row, 8),
                Sql.instantOrNull(row, 9),
                Sql.instantOrNull(row, 10),
                Sql.instantOrNull(row, 11)));
      }
    }
    return jobs;
  }

  /// A U+0000 in a string would be refused by jsonb, so its escape is taken out.
  private static @Nullable String text(@Nullable JsonNode json) {
    return json == null ? null : Resolution.text(json.toString().replace("\\u0000", ""));
  }

  private static @Nullable JsonNode json(@Nullable String column) {
    try {
      return column == null ? null : MAPPER.readTree(column);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
