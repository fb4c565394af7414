package io.midicenter.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.catalog.write.NewFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FeedTest {
  private final Database database = PostgresFixture.open();
  private final Catalog catalog = Catalog.open(database);
  private final Root root = catalog.addRoot(Path.of("/music"));

  @AfterEach
  void close() {
    database.close();
  }

  private List<FileFacts> write(long from, int count) {
    var samples = new Samples(new Random(from));
    var files = new ArrayList<NewFile>();
    for (int i = 0; i < count; i++) {
      files.add(samples.file(root.rootId(), "P", from + i + ".mid", from + i));
    }
    BatchResult result = catalog.newWriter(() -> false).write(new Batch(files, List.of(), null));
    return result.fresh();
  }

  private record Seen(long bound, List<FeedRow> rows) {}

  private Seen round(long watermark) {
    try (FeedRound round = catalog.feed().begin(watermark)) {
      var rows = new ArrayList<FeedRow>();
      for (List<FeedRow> page = round.next((_, _) -> true);
          !page.isEmpty();
          page = round.next((_, _) -> true)) {
        rows.addAll(page);
      }
      return new Seen(round.bound(), rows);
    }
  }

  @Test
  void aRoundBringsEveryChangeWithItsFactsAndTheNextBringsNone() {
    List<FileFacts> fresh = write(0, 2_500);

    Seen first = round(0);
    Seen second = round(first.bound());

    assertThat(first.rows()).hasSize(2_500);
    assertThat(first.rows()).extracting(FeedRow::facts).containsAll(fresh.subList(0, 50));
    assertThat(second.rows()).isEmpty();
    assertThat(catalog.feed().lag(first.bound())).isZero();
    assertThat(catalog.feed().size()).isEqualTo(2_500);
  }

  @Test
  void factsFromTheCacheAreThoseOfTheRows() {
    catalog.factsCache().put(write(0, 100));
    List<FeedRow> cached = round(0).rows();
    List<FeedRow> read = round(0).rows();

    assertThat(catalog.factsCache().hitShare()).isEqualTo(0.5);
    assertThat(cached).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void aTransactionThatTookItsNumberEarlyAndCommitsLateIsNotSkipped() throws SQLException {
    List<FileFacts> early = write(0, 1);
    long watermark = round(0).bound();
    try (Connection late = database.write().borrow()) {
      late.setAutoCommit(false);
      raise(late, early.getFirst().contentId());
      List<FileFacts> other = write(100, 1);

      Seen while_ = round(watermark);
      assertThat(while_.rows())
          .extracting(FeedRow::contentId)
          .containsExactly(other.getFirst().contentId());
      // what max(xid) of the rows seen would have made of it
      long tempting = while_.rows().getFirst().xid() + 1;
      late.commit();

      Seen after = round(while_.bound());
      assertThat(after.rows())
          .extracting(FeedRow::contentId)
          .contains(early.getFirst().contentId());
      assertThat(round(tempting).rows())
          .extracting(FeedRow::contentId)
          .doesNotContain(early.getFirst().contentId());
      late.setAutoCommit(true);
    }
  }

  private static void raise(Connection connection, long contentId) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE index_feed SET version = version + 1, xid = pg_current_xact_id() WHERE content_id = "
              + contentId);
    }
  }

  @Test
  void aRoundSeesOneMomentAndSkipsWhatTheLoopDoesNotWant() {
    List<FileFacts> fresh = write(0, 10);
    long unwanted = fresh.getFirst().contentId();
    try (FeedRound round = catalog.feed().begin(0)) {
      write(100, 5);
      List<FeedRow> page = round.next((id, _) -> id != unwanted);
      assertThat(page).hasSize(9);
      assertThat(page).extracting(FeedRow::contentId).doesNotContain(unwanted);
    }
  }

  @Test
  void verifySumsTellMissingStaleAndSwappedVersionsApart() throws SQLException {
    List<FileFacts> fresh = write(0, 300);
    SortedMap<Long, VerifyQueries.Sums> before = buckets();
    assertThat(before.values().stream().mapToLong(VerifyQueries.Sums::count).sum()).isEqualTo(300);
    try (Connection connection = database.write().borrow()) {
      raise(connection, fresh.get(3).contentId());
    }
    assertThat(buckets()).isNotEqualTo(before);

    // repair: an existing one rises, one that does not exist is to be taken out
    long watermark = round(0).bound();
    long unknown = fresh.getLast().contentId() + 1_000;
    catalog.changes().repair(List.of(fresh.get(7).contentId(), unknown));
    List<FeedRow> rows = round(watermark).rows();
    assertThat(rows).hasSize(2);
    assertThat(rows)
        .filteredOn(FeedRow::deleted)
        .extracting(FeedRow::contentId)
        .containsExactly(unknown);
    assertThat(rows)
        .filteredOn(row -> !row.deleted())
        .extracting(FeedRow::version)
        .containsExactly(2L);
    assertThat(catalog.verify().contentsWithoutFeed()).isEmpty();
    assertThat(catalog.verify().contentsWithUnknownTags()).isEmpty();
  }

  private SortedMap<Long, VerifyQueries.Sums> buckets() {
    try (VerifySnapshot snapshot = catalog.verify().open()) {
      SortedMap<Long, VerifyQueries.Sums> buckets = snapshot.buckets();
      long count = 0;
      for (long bucket : buckets.keySet()) {
        count += snapshot.bucket(bucket).size();
      }
      assertThat(count)
          .isEqualTo(buckets.values().stream().mapToLong(VerifyQueries.Sums::count).sum());
      return buckets;
    }
  }

  @Test
  void rowsThatCameFromAnotherClusterBeginANewEpochAndAreAllFedAgain() throws SQLException {
    write(0, 20);
    long watermark = round(0).bound();
    try (Connection connection = database.write().borrow();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE library_meta SET system_identifier = 1");
      // a number from a cluster that was far ahead
      statement.execute("UPDATE index_feed SET xid = '999999999999'::xid8");
    }

    Catalog again = Catalog.open(database);

    assertThat(again.meta().feedEpoch()).isNotEqualTo(catalog.meta().feedEpoch());
    assertThat(again.meta().libraryId()).isEqualTo(catalog.meta().libraryId());
    assertThat(again.meta().systemIdentifier()).isEqualTo(catalog.meta().systemIdentifier());
    Seen all = round(watermark);
    assertThat(all.rows()).hasSize(20);
    assertThat(round(all.bound()).rows()).isEmpty();
  }
}
