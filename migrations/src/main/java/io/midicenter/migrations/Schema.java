package io.midicenter.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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

  private static Flyway flyway(DataSource database) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .schemas(NAME)
        .defaultSchema(NAME)
        .createSchemas(true)
        .validateOnMigrate(true)
        .cleanDisabled(true)
        .outOfOrder(false)
        .baselineOnMigrate(false)
        // empty: with the default an old program would write to a newer schema
        .ignoreMigrationPatterns(new String[0])
        .failOnMissingLocations(true)
        .load();
  }

  private static String sentence(FlywayException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.contains("not resolved locally") || message.contains("applied migration")
        ? "The schema msc of the database was made by a newer version of the program, or changed"
            + " by hand: install the newer program, or use another database."
        : "The tables of schema msc could not be brought up to date: " + message;
  }
}
