package io.midicenter.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.library.LibraryMeta;
import io.midicenter.index.IndexSettings;
import io.midicenter.index.write.CommitData;
import io.midicenter.index.write.IdVersion;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.MidiFolder;
import io.midicenter.indexer.tasks.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The loop over a real database and a real index, with transactions in a scripted order.
class FeedLoopTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path temp;
  DatabaseConfig.External config = PostgresFixture.freshDatabase();
  Path folder;
  Database database;
  Catalog catalog;
  long first;
  long second;

  @BeforeEach
  void importThreeFiles() throws Exception {
    Path music = Files.createDirectories(temp.resolve("music"));
    MidiFolder.fill(music, 0, 3);
    Path home = temp.resolve("home");
    try (Library library = Library.open(LibraryConfig.standard(home).withDatabase(config))) {
      library.tasks().await(library.tasks().start(TaskRequest.Import.of(music)).id());
    }
    folder = home.resolve("index").resolve("gen-000001");
    database = Database.open(config);
    catalog = Catalog.open(database);
    Map<Long, Long> rows = rows();
    assertThat(rows).hasSize(3);
    first = rows.keySet().iterator().next();
    second = rows.keySet().stream().max(Long::compare).orElseThrow();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aTransactionThatCommitsLateIsNotLost() throws Exception {
    lateCommit(Watermark.FROZEN);
    assertThat(documents()).isEqualTo(rows());
  }

  /// Why the watermark is no sequence number: the same script loses a row.
  @Test
  void withTheHighestTransactionAppliedAsWatermarkTheLateRowWouldBeLost() throws Exception {
    lateCommit(new HighestApplied());
    assertThat(documents()).isNotEqualTo(rows());
    assertThat(documents().get(first)).isEqualTo(versionOf(first) - 1);
  }

  /// A opens, B commits, the index commits, the program dies, A commits from outside, restart.
  private void lateCommit(Watermark rule) throws Exception {
    try (Connection a = connect()) {
      a.setAutoCommit(false);
      raise(a, first);
      try (Connection b = connect()) {
        raise(b, second);
      }
      run(rule, true);
      assertThat(documents().get(second)).isEqualTo(rows().get(second));
      a.commit();
    }
    run(rule, true);
  }

  /// Why the watermark is frozen before the commit begins.
  @Test
  void aWatermarkReadWhileTheIndexCommitsWouldLoseARow() throws Exception {
    try (Connection a = connect()) {
      a.setAutoCommit(false);
      raise(a, first);
      var live =
          new Watermark() {
            @Override
            public long afterRound(long bound, long highestApplied) {
              return bound;
            }

            @Override
            public long atCommit(long frozen) {
              commit(a);
              return catalog.feed().snapshot().xmin();
            }
          };
      try (Connection b = connect()) {
        raise(b, second);
      }
      run(live, true);
    }
    run(Watermark.FROZEN, true);
    assertThat(documents().get(first)).isEqualTo(versionOf(first) - 1);
  }

  @Test
  void whatWasNotCommittedToTheIndexComesAgainAfterACrash() throws Exception {
    try (Connection b = connect()) {
      raise(b, second);
    }
    Map<Long, Long> before = documents();
    run(Watermark.FROZEN, false);
    assertThat(documents()).isEqualTo(before).isNotEqualTo(rows());
    run(Watermark.FROZEN, true);
    assertThat(documents()).isEqualTo(rows());
  }

  @Test
  void aDeletedRowTakesItsDocumentOut() throws Exception {
    try (Connection b = connect();
        Statement statement = b.createStatement()) {
      statement.execute(
          "UPDATE msc.index_feed SET deleted = true, version = version + 1,"
              + " xid = pg_current_xact_id() WHERE content_id = "
              + second);
    }
    run(Watermark.FROZEN, true);
    assertThat(documents()).hasSize(2).doesNotContainKey(second);
  }

  @Test
  void rowsAboveAnOpenTransactionAreAppliedOnce() throws Exception {
    try (Connection a = connect();
        Connection b = connect();
        IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE);
        FeedLoop loop = loop(slot, Watermark.FROZEN, FeedSource.of(catalog.feed())).start()) {
      a.setAutoCommit(false);
      raise(a, first);
      raise(b, second);
      for (int round = 0; round < 4; round++) {
        assertThat(loop.awaitIndexed(SOON)).isTrue();
      }
      assertThat(loop.status().applied()).isEqualTo(1);
      a.commit();
      assertThat(loop.awaitIndexed(SOON)).isTrue();
      assertThat(loop.status().applied()).isEqualTo(2);
    }
    assertThat(documents()).isEqualTo(rows());
  }

  @Test
  void theLoopGoesOnWhenTheDatabaseComesBack() throws Exception {
    var away = new AtomicBoolean(true);
    FeedSource real = FeedSource.of(catalog.feed());
    FeedSource flickering =
        from -> {
          if (away.get()) {
            throw new IOException("no database");
          }
          return real.begin(from);
        };
    try (IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE);
        FeedLoop loop = loop(slot, Watermark.FROZEN, flickering).start();
        Connection b = connect()) {
      raise(b, second);
      loop.wake(1);
      assertThat(loop.awaitIndexed(Duration.ofMillis(500))).isFalse();
      assertThat(loop.status().catalogDownSince()).isNotNull();
      assertThat(loop.status().pendingRows()).isEqualTo(1);
      away.set(false);
      assertThat(loop.awaitIndexed(SOON)).isTrue();
      assertThat(loop.status().catalogDownSince()).isNull();
      assertThat(loop.status().pendingRows()).isZero();
    }
    assertThat(documents()).isEqualTo(rows());
  }

  /// The files of the index are taken away under the writer, as by a disk that fails.
  @Test
  void afterATragicEventTheIndexIsOpenedAgainAndTheFeedReplayed() throws Exception {
    try (IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE);
        FeedLoop loop = loop(slot, Watermark.FROZEN, FeedSource.of(catalog.feed())).start();
        Connection b = connect()) {
      assertThat(loop.awaitIndexed(SOON)).isTrue();
      try (IndexLease reader = slot.lease();
          Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
        Files.delete(folder);
        raise(b, second);
        loop.wake(1);
        long deadline = System.nanoTime() + SOON.toNanos();
        boolean again = false;
        while (!again && System.nanoTime() < deadline) {
          loop.awaitIndexed(Duration.ofMillis(200));
          again = loop.status().applied() >= 3 && loop.status().indexFailure() == null;
          assertThat(reader.index().documentCount()).isEqualTo(3);
        }
        assertThat(again).isTrue();
      }
    }
    assertThat(documents()).isEqualTo(rows());
  }

  private FeedLoop loop(IndexSlot slot, Watermark rule, FeedSource source) throws IOException {
    LibraryMeta meta = catalog.meta();
    var identity =
        new IndexIdentity(
            meta.libraryId().toString(), meta.systemIdentifier(), meta.feedEpoch().toString());
    long from;
    try (IndexLease lease = slot.lease()) {
      from = lease.index().committed().map(CommitData::watermark).orElse(0L);
    }
    return new FeedLoop(
        slot,
        source,
        identity,
        1,
        from,
        true,
        new LoopSettings(CommitPace.ON_CLOSE, 2, _ -> {}, _ -> {}, rule));
  }

  /// One life of the program: catch up, then end with or without a commit of the index.
  private void run(Watermark rule, boolean commit) throws Exception {
    try (IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE)) {
      FeedLoop loop = loop(slot, rule, FeedSource.of(catalog.feed())).start();
      assertThat(loop.awaitIndexed(SOON)).isTrue();
      if (commit) {
        loop.close();
      } else {
        loop.abandon();
      }
    }
  }

  private Map<Long, Long> documents() throws IOException {
    var documents = new HashMap<Long, Long>();
    try (IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE);
        IndexLease lease = slot.lease()) {
      for (IdVersion document : lease.index().idsAndVersions(0)) {
        documents.put(document.contentId(), document.version());
      }
    }
    return documents;
  }

  private Map<Long, Long> rows() {
    var rows = new HashMap<Long, Long>();
    try (var snapshot = catalog.verify().open()) {
      snapshot.bucket(0).forEach(row -> rows.put(row.contentId(), row.version()));
    }
    return rows;
  }

  private long versionOf(long contentId) {
    return rows().getOrDefault(contentId, 0L);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(config.url(), config.user(), config.password());
  }

  private static void raise(Connection connection, long contentId) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE msc.index_feed SET version = version + 1, xid = pg_current_xact_id()"
              + " WHERE content_id = "
              + contentId);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
