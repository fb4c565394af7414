package io.midicenter.catalog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.LibraryRows;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.SchemaDescription;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final CopyProgress SILENT = (_, _, _, _) -> {};

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("library.msc-backup");
  }

  private Manifest backup(DatabaseConfig.External library) {
    return Backup.write(folder, library, "test", file(), true, SILENT);
  }

  private Manifest restore(DatabaseConfig.External into, boolean replace) {
    return Restore.run(folder.resolve("home"), into, "restore", file(), replace, SILENT);
  }

  private static Manifest.Table table(Manifest manifest, String name) {
    return manifest.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyTableComesBackAsItWas() {
    DatabaseConfig.External library = LibraryRows.everyKind();
    List<String> facts = LibraryRows.facts(library);
    List<String> identity = LibraryRows.identity(library);

    Manifest written = backup(library);
    assertThat(written.tables()).allSatisfy(t -> assertThat(t.rows()).as(t.name()).isPositive());
    DatabaseConfig.External other = PostgresFixture.freshDatabase();
    restore(other, false);

    assertThat(SchemaDescription.of(other)).isEqualTo(SchemaDescription.of(library));
    assertThat(LibraryRows.facts(other)).isEqualTo(facts);
    assertThat(LibraryRows.identity(other).getFirst()).isEqualTo(identity.getFirst());
    assertThat(LibraryRows.identity(other).getLast()).isNotEqualTo(identity.getLast());
    Manifest again = Backup.write(folder, other, "test", folder.resolve("again"), false, SILENT);
    assertThat(again.sequences()).isEqualTo(written.sequences()).isNotEmpty();
    for (Manifest.Table table : written.tables()) {
      boolean renumbered = List.of("library_meta", "index_feed").contains(table.name());
      assertThat(table(again, table.name()).rows()).isEqualTo(table.rows());
      assertThat(table(again, table.name()).equals(table)).as(table.name()).isEqualTo(!renumbered);
    }
  }

  @Test
  void aRestoredLibraryGoesOnWithNewNumbers() {
    DatabaseConfig.External library = LibraryRows.everyKind();
    long highest = LibraryRows.number(library, "SELECT max(content_id) FROM msc.index_feed");
    backup(library);
    DatabaseConfig.External other = PostgresFixture.emptyDatabase();
    restore(other, false);

    LibraryRows.addFile(other, 987_654_321);

    assertThat(LibraryRows.number(other, "SELECT max(content_id) FROM msc.content"))
        .isGreaterThan(highest);
    assertThat(
            LibraryRows.number(
                other,
                "SELECT count(*) FROM msc.content c LEFT JOIN msc.index_feed f USING (content_id) WHERE f.content_id IS NULL"))
        .isZero();
  }

  @Test
  void aBackupOfAnOlderProgramIsBroughtUpToDate() {
    DatabaseConfig.External old = LibraryRows.ofVersion("1");
    List<String> rows = LibraryRows.oldRows(old);
    assertThat(backup(old).schemaVersion()).isEqualTo("1");
    DatabaseConfig.External other = PostgresFixture.freshDatabase();

    restore(other, false);

    assertThat(LibraryRows.oldRows(other)).isEqualTo(rows);
    assertThat(SchemaDescription.of(other))
        .isEqualTo(SchemaDescription.of(PostgresFixture.freshDatabase()));
    try (Database database = Database.open(other)) {
      assertThat(Catalog.open(database).isAvailable()).isTrue();
    }
  }

  @Test
  void aLibraryWithFilesIsReplacedOnlyWhenThatIsSaid() {
    DatabaseConfig.External library = LibraryRows.everyKind();
    List<String> facts = LibraryRows.facts(library);
    backup(library);
    DatabaseConfig.External other = LibraryRows.everyKind();
    LibraryRows.execute(other, "DELETE FROM msc.file_problem");
    List<String> others = LibraryRows.facts(other);

    assertThatThrownBy(() -> restore(other, false))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("is not empty")
        .hasMessageContaining("--replace");
    assertThat(LibraryRows.facts(other)).isEqualTo(others);

    restore(other, true);
    assertThat(LibraryRows.facts(other)).isEqualTo(facts);
  }

  @Test
  void aBackupWhileTheLibraryIsWrittenIsOneSnapshot() {
    DatabaseConfig.External library = LibraryRows.everyKind();
    List<String> facts = LibraryRows.facts(library);
    var added = new AtomicBoolean();
    CopyProgress writer =
        (_, _, _, _) -> {
          if (added.compareAndSet(false, true)) {
            LibraryRows.addFile(library, 11_223_344);
          }
        };
    // the progress is heard before the first row is copied: the snapshot is older
    Backup.write(folder, library, "test", file(), true, writer);
    assertThat(added).isTrue();
    assertThat(LibraryRows.facts(library)).isNotEqualTo(facts);

    DatabaseConfig.External other = PostgresFixture.freshDatabase();
    restore(other, false);
    assertThat(LibraryRows.facts(other)).isEqualTo(facts);
  }

  @Test
  void aCutOrDamagedOrForeignFileChangesNothing() throws IOException {
    long seed = Seeds.next();
    var random = new Random(seed);
    DatabaseConfig.External library = LibraryRows.everyKind();
    Manifest manifest = backup(library);
    byte[] whole = Files.readAllBytes(file());
    DatabaseConfig.External other = PostgresFixture.freshDatabase();

    for (int i = 0; i < 20; i++) {
      Files.write(file(), Arrays.copyOf(whole, random.nextInt(whole.length)));
      refused(other, "name another file");
    }
    var told = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), flipped);
      try (ArchiveFile archive = ArchiveFile.open(file())) {
        archive.check(SILENT);
        // what the flip hit is not read: a date or a copy of a name
        assertThat(archive.manifest()).as("seed %d", seed).isEqualTo(manifest);
      } catch (EnvironmentException e) {
        told.add(e.getMessage());
      }
    }
    assertThat(told).as("seed %d", seed).hasSizeGreaterThan(30);
    Files.writeString(file(), "MThd is no backup");
    refused(other, "is no backup");
    Files.delete(file());
    refused(other, "there is no such file");
    assertThat(LibraryRows.number(other, "SELECT count(*) FROM msc.root")).isZero();
  }

  private void refused(DatabaseConfig.External into, String why) {
    assertThatThrownBy(() -> restore(into, false))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining(why);
  }

  @Test
  void aBackupOfANewerProgramIsRefused() {
    DatabaseConfig.External library = LibraryRows.everyKind();
    LibraryRows.execute(
        library,
        "INSERT INTO msc.flyway_schema_history VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'msc', now(), 1, true)");
    backup(library);

    refused(PostgresFixture.freshDatabase(), "newer version of the program");
  }

  @Test
  void aLostConnectionInMidLoadLeavesTheLibraryEmptyAndTheNextRestoreWorks() {
    DatabaseConfig.External library = LibraryRows.everyKind();
    backup(library);
    DatabaseConfig.External other = PostgresFixture.freshDatabase();
    CopyProgress cutter =
        (phase, table, _, _) -> {
          if (phase.equals("load") && table.equals("location")) {
            LibraryRows.cut("msc-restore");
          }
        };

    assertThatThrownBy(
            () -> Restore.run(folder.resolve("home"), other, "restore", file(), false, cutter))
        .isInstanceOf(RuntimeException.class);
    assertThat(LibraryRows.number(other, "SELECT count(*) FROM msc.root")).isZero();

    restore(other, false);
    assertThat(LibraryRows.facts(other)).isEqualTo(LibraryRows.facts(library));
  }

  @Test
  void aFileThatIsThereIsKept() throws IOException {
    DatabaseConfig.External library = LibraryRows.everyKind();
    Files.writeString(file(), "mine");

    assertThatThrownBy(() -> Backup.write(folder, library, "test", file(), false, SILENT))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("--force");
    assertThat(file()).hasContent("mine");
    assertThatThrownBy(
            () -> Backup.write(folder, library, "test", folder.resolve("no/such/x"), false, SILENT))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("cannot be written");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }
}
