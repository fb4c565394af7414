package io.midicenter.catalog.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.embedded.EmbeddedPostgres;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that forgets one bit of a table.
class DamagedPageTest {
  private static final int ROWS = 2_000;
  private static final int IN_THE_SECOND_PAGE = 8_192 + 4_000;

  @TempDir Path directory;

  @Test
  void aDamagedPageIsNoAnswerButAnErrorThatNamesTheBackup() throws Exception {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.open(directory, null, PostgresFixture.binaries(), List.of());
    String file;
    try (Database database = Database.open(at(postgres))) {
      execute(
          database, "CREATE TABLE shelf AS SELECT generate_series(1, %d) AS id".formatted(ROWS));
      assertThat(count(database)).isEqualTo(ROWS);
      file =
          database
              .write()
              .run(connection -> {
                try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT pg_relation_filepath('shelf')")) {
                  row.next();
                  return row.getString(1);
                }
              });
    } finally {
      postgres.stop();
    }
    try (var page = new RandomAccessFile(postgres.dataDirectory().resolve(file).toFile(), "rw")) {
      page.seek(IN_THE_SECOND_PAGE);
      int before = page.read();
      page.seek(IN_THE_SECOND_PAGE);
      page.write(before ^ 0x04);
    }

    assertThat(postgres.revive()).isTrue();
    try (Database database = Database.open(at(postgres))) {
      assertThatThrownBy(() -> count(database))
          .isInstanceOf(CatalogException.class)
          .hasMessageContaining("XX001")
          .hasMessageContaining("msc restore")
          .extracting(e -> ((CatalogException) e).reason())
          .isEqualTo(CatalogException.Reason.BROKEN);
    } finally {
      postgres.stop();
    }
  }

  private static DatabaseConfig.External at(EmbeddedPostgres postgres) {
    return new DatabaseConfig.External(postgres.url(), postgres.user(), postgres.password());
  }

  private static long count(Database database) {
    return database.write().run(connection -> Sql.number(connection, "SELECT count(*) FROM shelf"));
  }

  private static void execute(Database database, String sql) {
    var _ =
        database
            .write()
            .run(connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }
}
