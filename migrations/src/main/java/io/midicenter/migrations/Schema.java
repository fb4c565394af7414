package io.midicenter.migrations;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables of schema `msc` to the version of this program.
public final class Schema {
  /// Name of the schema in which everything lives.
  public static final String NAME = "msc";

  private Schema() {}

  /// Applies what is missing; does nothing when the schema is up to date.
  ///
  /// Safe to call from several programs at once: Flyway locks.
  ///
  /// @throws SchemaException if the schema is newer than the program, was changed by hand, or a
  ///   statement failed; the database is then as it was before the failed step
  public static void migrate(DataSource database) {
    try {
      flyway(database).migrate();
    } catch (FlywayException e) {
      throw new SchemaException(sentence(e), e);
    }
  }

  /// Compares without changing anything.
  ///
  /// @throws SchemaException if the schema differs from what this program expects
  public static void validate(DataSource database) {
    try {
      flyway(database).validate();
    } catch (FlywayException e) {
      throw new SchemaException(sentence(e), e);
    }
  }

  /// Makes a second set of tables beside those of the library, as they were after an older
  /// migration: for rows that a program of that time wrote.
  ///
  /// @param schema where they are made; it must not exist
  /// @param version number of the last migration that is applied, one of [#versions]
  /// @throws SchemaException if a statement failed
  public static void migrate(DataSource database, String schema, String version) {
    try {
      configuration(database, schema).target(version).load().migrate();
    } catch (FlywayException e) {
      throw new SchemaException(sentence(e), e);
    }
  }

  /// Brings the tables of another schema, made by [#migrate(DataSource, String, String)], to the
  /// version of this program.
  public static void migrate(DataSource database, String schema) {
    migrate(database, schema, "latest");
  }

  /// Numbers of the migrations that this program knows, oldest first. Changes nothing.
  public static List<String> versions(DataSource database) {
    return Arrays.stream(flyway(database).info().all())
        .filter(info -> info.getState().isResolved() && info.getVersion() != null)
        .map(info -> info.getVersion().getVersion())
        .toList();
  }

  private static Flyway flyway(DataSource database) {
    return configuration(database, NAME).load();
  }

  private static FluentConfiguration configuration(DataSource database, String schema) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(true)
        .validateOnMigrate(true)
        .cleanDisabled(true)
        .outOfOrder(false)
        .baselineOnMigrate(false)
        // empty: with the default an old program would write to a newer schema
        .ignoreMigrationPatterns(new String[0])
        .failOnMissingLocations(true);
  }

  private static String sentence(FlywayException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.contains("not resolved locally") || message.contains("applied migration")
        ? "The schema msc of the database was made by a newer version of the program, or changed"
            + " by hand: install the newer program, or use another database."
        : "The tables of schema msc could not be brought up to date: " + message;
  }
}
