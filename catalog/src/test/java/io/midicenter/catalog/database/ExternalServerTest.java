package io.midicenter.catalog.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.embedded.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExternalServerTest {
  private static DatabaseConfig.External named(String database) {
    DatabaseConfig.External any = PostgresFixture.freshDatabase();
    return new DatabaseConfig.External(
        any.url().replaceAll("/test_\\d+$", "/" + database), any.user(), any.password());
  }

  @Test
  void anEmptyDatabaseOnAnyServerBecomesALibrary(@TempDir Path folder) throws IOException {
    PostgresFixture.asSuperuser("postgres", "CREATE DATABASE empty_one");
    PostgresFixture.asSuperuser("postgres", "GRANT CREATE ON DATABASE empty_one TO msc");
    DatabaseConfig.External server = named("empty_one");
    Path password = folder.resolve("password");
    Files.writeString(password, server.password() + "\n");

    try (Database database =
        Database.open(DatabaseConfig.external(server.url(), server.user(), password))) {
      Catalog catalog = Catalog.open(database);
      assertThat(catalog.isAvailable()).isTrue();
      assertThat(database.embedded()).isEmpty();
      // opened again, it is the same library
      assertThat(Catalog.open(database).meta()).isEqualTo(catalog.meta());
    }
  }

  @Test
  void aSecondProgramOnTheSameDatabaseIsToldWhoHasIt() {
    try (Database database = PostgresFixture.open()) {
      try (LibraryClaim claim = database.claim("serve 4711")) {
        assertThat(claim.held()).isTrue();
        assertThatThrownBy(() -> database.claim("import 1"))
            .isInstanceOf(EnvironmentException.class)
            .hasMessageContaining("serve 4711");
      }
      database.claim("import 1").close();
    }
  }

  @Test
  void whatCannotHoldALibraryIsRefusedInOneSentence() {
    PostgresFixture.asSuperuser(
        "postgres",
        "CREATE DATABASE ascii_one OWNER msc TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'");
    PostgresFixture.asSuperuser("postgres", "CREATE DATABASE foreign_one");
    refused(named("ascii_one"), "encoding SQL_ASCII");
    refused(named("foreign_one"), "grant it CREATE");
    refused(named("no_such_database"), "cannot be used");
    refused(
        new DatabaseConfig.External("jdbc:postgresql://127.0.0.1:1/x", "u", "p"), "cannot be used");
    assertThatThrownBy(() -> DatabaseConfig.external("postgres://host/db", null, null))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("jdbc:postgresql://");
    assertThatThrownBy(
            () -> DatabaseConfig.external("jdbc:postgresql://h/d", "u", Path.of("/no/such/file")))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("/no/such/file");
  }

  private static void refused(DatabaseConfig.External server, String why) {
    assertThatThrownBy(() -> Database.open(server).close())
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(why)
        .hasMessageContaining(server.url());
  }

  @Test
  void aSchemaOfANewerProgramIsLeftAlone() {
    DatabaseConfig.External server = PostgresFixture.freshDatabase();
    String name = server.url().substring(server.url().lastIndexOf('/') + 1);
    PostgresFixture.asSuperuser(
        name,
        "INSERT INTO msc.flyway_schema_history VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'msc', now(), 1, true)");

    assertThatThrownBy(() -> Database.open(server).close())
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("newer version of the program");
  }

  @Test
  void anExhaustedPoolSaysUnavailableInsteadOfWaitingForEver() {
    try (Database database = PostgresFixture.open()) {
      var held = new java.util.ArrayList<java.sql.Connection>();
      for (int i = 0; i < 4; i++) {
        held.add(database.api().borrow());
      }
      var served = new AtomicBoolean();
      assertThatThrownBy(() ->
              database
                  .api()
                  .run(_ -> {
                    served.set(true);
                    return 1;
                  }))
          .isInstanceOf(CatalogException.class)
          .extracting(e -> ((CatalogException) e).reason())
          .isEqualTo(CatalogException.Reason.UNAVAILABLE);
      assertThat(served).isFalse();
      for (java.sql.Connection connection : held) {
        try {
          connection.close();
        } catch (java.sql.SQLException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
