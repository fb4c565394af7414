package io.midicenter.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.migrations.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeTest {
  @Test
  void aLibraryOfEveryOlderVersionKeepsItsRowsAndGetsTheTablesOfANewOne() {
    DatabaseConfig.External fresh = PostgresFixture.freshDatabase();
    List<String> versions = Schema.versions(Database.direct(fresh, "test"));
    List<String> newest = SchemaDescription.of(fresh);
    assertThat(versions).hasSizeGreaterThanOrEqualTo(3);
    assertThat(newest).hasSizeGreaterThan(100);

    for (String version : versions.subList(0, versions.size() - 1)) {
      DatabaseConfig.External old = OldLibrary.make(version);
      List<String> rows = OldLibrary.rows(old);
      assertThat(rows).hasSizeGreaterThan(1_000);
      assertThat(SchemaDescription.of(old)).as("version %s", version).isNotEqualTo(newest);

      try (Database database = Database.open(old)) {
        assertThat(Catalog.open(database).isAvailable()).isTrue();
      }

      assertThat(OldLibrary.rows(old)).as("rows of version %s", version).isEqualTo(rows);
      assertThat(SchemaDescription.of(old)).as("tables from %s", version).isEqualTo(newest);
    }
  }
}
