package io.midicenter.indexer.feed;

import io.midicenter.catalog.database.DatabaseConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Writers of the feed that begin, commit and roll back in an order of their own. They never touch
/// a content that another one holds, so that none waits. One thread.
final class OpenTransactions implements AutoCloseable {
  private static final int MOST_OPEN = 4;
  private static final int MOST_CONTENTS = 12;

  private final DatabaseConfig.External server;
  private final Random random;
  private final List<Long> contents;
  private final List<Open> open = new ArrayList<>();

  private record Open(Connection connection, Set<Long> contents) {}

  OpenTransactions(DatabaseConfig.External server, List<Long> contents, Random random) {
    this.server = server;
    this.contents = contents;
    this.random = random;
  }

  /// Begins one, commits one or rolls one back.
  void step() {
    int dice = random.nextInt(10);
    if (open.isEmpty() || dice < 5 && open.size() < MOST_OPEN) {
      begin();
    } else {
      end(random.nextInt(open.size()), dice < 8);
    }
  }

  /// Commits one that is open.
  ///
  /// @return false if none is
  boolean commitOne() {
    if (open.isEmpty()) {
      return false;
    }
    end(random.nextInt(open.size()), true);
    return true;
  }

  /// A later transaction number that is committed before the earlier ones.
  void overtake() {
    begin();
    end(open.size() - 1, true);
  }

  private void begin() {
    Set<Long> held = new HashSet<>();
    open.forEach(other -> held.addAll(other.contents));
    Set<Long> mine = new HashSet<>();
    int wanted = 1 + random.nextInt(MOST_CONTENTS);
    while (mine.size() < wanted) {
      long id = contents.get(random.nextInt(contents.size()));
      if (held.add(id)) {
        mine.add(id);
      }
    }
    try {
      Connection connection =
          DriverManager.getConnection(server.url(), server.user(), server.password());
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "UPDATE msc.index_feed SET version = version + 1, xid = pg_current_xact_id(), deleted = "
                + (random.nextInt(5) == 0)
                + " WHERE content_id IN ("
                + mine.stream().map(String::valueOf).collect(Collectors.joining(","))
                + ")");
      }
      open.add(new Open(connection, mine));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end(int which, boolean commit) {
    Open ending = open.remove(which);
    try (Connection connection = ending.connection) {
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Commits what is open.
  @Override
  public void close() {
    while (commitOne()) {
      // until none is left
    }
  }
}
