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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lives of the program between transactions that overtake each other, are rolled back or delete.
/// Each life ends by a commit of the index or as if killed. The order of all steps is the seed's,
/// so a wrong watermark loses rows in every run: this test can fail.
class RandomTransactionsTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_125L);
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int LIVES = 5;
  private static final int LIVES_OF_THE_LONG_RUN = 200;
  private static final int STEPS = 12;

  @TempDir Path temp;
  private final DatabaseConfig.External config = PostgresFixture.freshDatabase();
  private Path folder;
  private Database database;
  private Catalog catalog;

  @BeforeEach
  void importFiles() throws Exception {
    System.out.printf("RandomTransactionsTest: -Dtests.seed=%d%n", SEED);
    Path music = Files.createDirectories(temp.resolve("music"));
    MidiFolder.fill(music, 0, 80);
    Path home = temp.resolve("home");
    try (Library library = Library.open(LibraryConfig.standard(home).withDatabase(config))) {
      library.tasks().await(library.tasks().start(TaskRequest.Import.of(music)).id());
    }
    folder = home.resolve("index").resolve("gen-000001");
    database = Database.open(config);
    catalog = Catalog.open(database);
    assertThat(rows()).hasSize(80);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingIsMissingStaleOrExtraAfterFiveLives() throws Exception {
    live(Watermark.FROZEN, LIVES);
    assertThat(documents()).as("-Dtests.seed=%d", SEED).isEqualTo(rows());
  }

  @Tag("long")
  @Test
  void nothingIsMissingStaleOrExtraAfterTwoHundredLives() throws Exception {
    live(Watermark.FROZEN, LIVES_OF_THE_LONG_RUN);
    assertThat(documents()).as("-Dtests.seed=%d", SEED).isEqualTo(rows());
  }

  @Test
  void theHighestTransactionAppliedIsNoWatermark() throws Exception {
    live(new HighestApplied(), LIVES);
    assertThat(documents()).isNotEqualTo(rows());
  }

  @Test
  void aBoundReadWhileTheIndexCommitsIsNoWatermark() throws Exception {
    var random = new Random(SEED);
    try (var writers = new OpenTransactions(config, contents(), random)) {
      var live =
          new Watermark() {
            @Override
            public long afterRound(long bound, long highestApplied) {
              return bound;
            }

            @Override
            public long atCommit(long frozen) {
              while (writers.commitOne()) {
                // they commit while the index does
              }
              return catalog.feed().snapshot().xmin();
            }
          };
      for (int life = 0; life < LIVES; life++) {
        life(live, writers, true);
      }
    }
    life(Watermark.FROZEN, null, true);
    assertThat(documents()).isNotEqualTo(rows());
  }

  private void live(Watermark rule, int lives) throws Exception {
    var random = new Random(SEED);
    try (var writers = new OpenTransactions(config, contents(), random)) {
      for (int life = 0; life < lives; life++) {
        life(rule, writers, random.nextInt(3) > 0);
        writers.step();
      }
    }
    life(rule, null, true);
  }

  /// @param writers what happens beside the loop, or null for nothing
  private void life(
      Watermark rule, @org.jspecify.annotations.Nullable OpenTransactions writers, boolean commit)
      throws Exception {
    try (IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE)) {
      FeedLoop loop = loop(slot, rule).start();
      for (int step = 0; writers != null && step < STEPS; step++) {
        writers.step();
        if (step % 4 == 3) {
          writers.overtake();
          assertThat(loop.awaitIndexed(SOON)).isTrue();
        }
      }
      assertThat(loop.awaitIndexed(SOON)).isTrue();
      if (commit) {
        loop.close();
      } else {
        loop.abandon();
      }
    }
  }

  private FeedLoop loop(IndexSlot slot, Watermark rule) throws IOException {
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
        FeedSource.of(catalog.feed()),
        identity,
        1,
        from,
        true,
        new LoopSettings(CommitPace.ON_CLOSE, 2, _ -> {}, _ -> {}, rule));
  }

  private List<Long> contents() {
    return rows().keySet().stream().sorted().toList();
  }

  private Map<Long, Long> documents() throws IOException {
    var documents = new HashMap<Long, Long>();
    try (IndexSlot slot = IndexSlot.open(folder, IndexSettings.LIVE);
        IndexLease lease = slot.lease()) {
      for (IdVersion document : lease.index().idsAndVersions(0)) {
        assertThat(documents.put(document.contentId(), document.version())).isNull();
      }
    }
    return documents;
  }

  private Map<Long, Long> rows() {
    var rows = new HashMap<Long, Long>();
    try (var snapshot = Objects.requireNonNull(catalog).verify().open()) {
      snapshot.bucket(0).forEach(row -> rows.put(row.contentId(), row.version()));
    }
    return rows;
  }
}
