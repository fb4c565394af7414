package io.midicenter.catalog.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class IdempotenceTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final Catalog CATALOG = Catalog.open(DATABASE);
  private static final Root ROOT = CATALOG.addRoot(Path.of("/music"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  /// Physical place and writing transaction of every row.
  private static String versions() {
    return DATABASE
        .api()
        .run(connection -> {
          var all = new StringBuilder();
          try (Statement statement = connection.createStatement()) {
            for (String table :
                List.of(
                    "content",
                    "location",
                    "analysis",
                    "index_feed",
                    "dir",
                    "pack",
                    "root",
                    "tag",
                    "file_problem",
                    "library_meta")) {
              try (ResultSet row =
                  statement.executeQuery(
                      "SELECT '%s', count(*), md5(string_agg(ctid || ':' || xmin || ':' || xmax, ',' ORDER BY ctid)) FROM %s"
                          .formatted(table, table))) {
                row.next();
                all.append(row.getString(1)).append(row.getLong(2)).append(row.getString(3));
                all.append('\n');
              }
            }
          }
          return all.toString();
        });
  }

  private static long wal() {
    return DATABASE
        .feed()
        .run(c -> Sql.number(c, "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint"));
  }

  @Test
  void importingTheSameAgainWritesNoRowVersionAndHardlyAnyWal() {
    long seed = Seeds.next();
    var samples = new Samples(new Random(seed));
    var files = new ArrayList<NewFile>();
    for (int i = 0; i < 2_000; i++) {
      files.add(samples.file(ROOT.rootId(), "Pack " + i % 9, i + ".mid", seed + i / 2));
    }
    BatchWriter writer = CATALOG.newWriter(() -> false);
    writer.write(new Batch(files, List.of(), null));
    // lets hint bits and sequences settle
    writer.write(new Batch(files.subList(0, 10), List.of(), null));
    String before = versions();
    long walBefore = wal();

    // the same files in another order and other batches, as after a kill
    Collections.shuffle(files, new Random(seed));
    for (int from = 0; from < files.size(); from += 300) {
      BatchResult again =
          writer.write(
              new Batch(files.subList(from, Math.min(2_000, from + 300)), List.of(), null));
      assertThat(again.newContents() + again.newPlaces() + again.changedPlaces()).isZero();
      assertThat(again.fresh()).isEmpty();
    }
    long written = wal() - walBefore;

    assertThat(versions()).as("-Dtests.seed=%d", seed).isEqualTo(before);
    assertThat(written).as("bytes of WAL").isLessThan(100_000);
  }

  @Test
  void aScanOfAnUnchangedFolderWritesNothing() {
    var samples = new Samples(new Random(5));
    Root root = CATALOG.addRoot(Path.of("/unchanged"));
    var files = new ArrayList<NewFile>();
    for (int i = 0; i < 50; i++) {
      files.add(samples.file(root.rootId(), "Loops", i + ".mid", 9_000_000 + i));
    }
    CATALOG.newWriter(() -> false).write(new Batch(files, List.of(), null));
    String before = versions();

    RootScan scan = CATALOG.scan(root, true, false);
    scan.compare("", List.of(), true);
    List<DiskFile> toRead = scan.compare("Loops", files.stream().map(NewFile::at).toList(), true);
    ScanResult result = scan.finish(null, false);

    assertThat(toRead).isEmpty();
    assertThat(result).isEqualTo(new ScanResult(50, 0, 0, 0, RootState.ONLINE));
    assertThat(versions()).isEqualTo(before);
  }
}
