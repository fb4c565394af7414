package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.write.IdVersion;
import io.midicenter.indexer.feed.IndexedFiles;
import io.midicenter.indexer.pipeline.BatchSize;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskProblem;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class ImportTest extends LibraryTest {
  private static final String LOG_BYTES =
      "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint";

  @Test
  void filesBecomeRowsAndDocumentsInOneRun() throws Exception {
    MidiFolder.fill(music, 0, 300);
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.seen()).isEqualTo(300);
    assertThat(report.added()).isEqualTo(300);
    assertThat(report.failed()).isZero();
    assertThat(report.of(Stage.ANALYZE).files()).isEqualTo(300);
    assertThat(report.of(Stage.INDEX).files()).isEqualTo(300);
    assertThat(report.slowest()).hasSize(20);
    assertThat(library.number("SELECT count(*) FROM msc.analysis")).isEqualTo(300);
    assertThat(library.documents()).isEqualTo(300);
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(library.get().catalog().factsCache().hitShare()).isEqualTo(1);
  }

  @Test
  void theSecondImportWritesNoRowAndNoDocument() throws Exception {
    MidiFolder.fill(music, 0, 100);
    MidiFolder.write(music.resolve("page.mid"), html());
    library.importFrom(music);
    var before = TABLES.stream().map(this::versions).toList();
    long documents = library.read(index -> index.state().version());
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.known()).isEqualTo(101);
    assertThat(report.added()).isZero();
    assertThat(TABLES.stream().map(this::versions).toList()).isEqualTo(before);
    long after = library.read(index -> index.state().version());
    assertThat(after).isEqualTo(documents);
  }

  /// At most 1 MB for 100,000 files, whatever one import costs by itself. Other tests write to the
  /// same server, so the least of three counts.
  @Test
  void anImportOfUnchangedFilesWritesHardlyAnyLog() throws Exception {
    int few = 100;
    int many = 1_100;
    MidiFolder.fill(music, 0, few);
    long base = leastLogOfAnImport(few);
    MidiFolder.fill(music, few, many - few);
    library.importFrom(music);
    List<IdVersion> documents = library.read(index -> index.idsAndVersions(0));
    long log = leastLogOfAnImport(many);
    assertThat(log - base).as("bytes of log").isLessThan((many - few) * 10L);
    List<IdVersion> after = library.read(index -> index.idsAndVersions(0));
    assertThat(after).hasSize(many).isEqualTo(documents);
  }

  private long leastLogOfAnImport(int files) throws Exception {
    if (library.documents() < files) {
      library.importFrom(music);
    }
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long before = library.number(LOG_BYTES);
      assertThat(library.importFrom(music).known()).isEqualTo(files);
      least = Math.min(least, library.number(LOG_BYTES) - before);
    }
    return least;
  }

  @Test
  void otherOrderAndOtherBatchesGiveTheSameRows() throws Exception {
    MidiFolder.fill(music, 0, 90);
    MidiFolder.write(music.resolve("copy").resolve("twin 90 bpm.mid"), MidiFolder.piece(5));
    MidiFolder.write(music.resolve("page.mid"), html());
    library.importFrom(music);
    try (var other = new TestLibrary(temp.resolve("other"))) {
      other.configure(
          other.config().withImports(new ImportSettings(3, 3, new BatchSize(7, 1 << 20, 50))));
      other.reopen();
      other.importFrom(music.resolve("copy"));
      other.run(TaskRequest.Import.of(music.resolve("Pack 3")));
      other.importFrom(music);
      assertThat(facts(other)).isEqualTo(facts(library));
    }
  }

  @Test
  void freshFactsAndFactsReadBackGiveTheSameDocuments() throws Exception {
    MidiFolder.fill(music, 0, 60);
    MidiFolder.write(music.resolve("copy").resolve("twin.mid"), MidiFolder.piece(5));
    MidiFolder.write(music.resolve("page.mid"), html());
    library.importFrom(music);
    for (FileFacts facts : read(library)) {
      IndexedFile file = IndexedFiles.from(facts);
      SortedSet<String> differing = library.read(index -> index.differences(file, true));
      assertThat(differing).as("%s", file).isEmpty();
      List<IdVersion> documents = library.read(index -> index.idsAndVersions(0));
      assertThat(documents).contains(new IdVersion(facts.contentId(), facts.version()));
    }
  }

  @Test
  void bytesThatAreKnownOnlyGainAPlace() throws Exception {
    MidiFolder.write(music.resolve("a.mid"), MidiFolder.piece(1));
    for (int copy = 0; copy < 20; copy++) {
      MidiFolder.write(music.resolve("copies").resolve(copy + ".mid"), MidiFolder.piece(1));
    }
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.of(Stage.ANALYZE).files()).isEqualTo(1);
    assertThat(library.number("SELECT count(*) FROM msc.location")).isEqualTo(21);
    assertThat(library.documents()).isEqualTo(1);
  }

  @Test
  void everyEndingInAnyLetterCaseIsSeenAndNothingElse() throws Exception {
    int number = 0;
    for (String name :
        List.of("a.mid", "b.MID", "c.MiDi", "d.kar", "e.RMI", "f.Smf", "g.txt", "mid", ".mid")) {
      MidiFolder.write(music.resolve(name), MidiFolder.piece(number++));
    }
    assertThat(library.importFrom(music).seen()).isEqualTo(6);
  }

  @Test
  void linksToFoldersEndWhereTheyBeginAndLinksToFilesAreFollowed() throws Exception {
    Path deep = Files.createDirectories(music.resolve("a").resolve("b"));
    MidiFolder.write(deep.resolve("x.mid"), MidiFolder.piece(1));
    Files.createSymbolicLink(deep.resolve("up"), music);
    Files.createSymbolicLink(music.resolve("link.mid"), deep.resolve("x.mid"));
    Files.createSymbolicLink(music.resolve("nowhere.mid"), deep.resolve("gone.mid"));
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.seen()).isEqualTo(2);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.failed()).isZero();
  }

  @Test
  void whatIsNoMidiIsNamedAndDoesNotEndTheImport() throws Exception {
    MidiFolder.fill(music, 0, 5);
    Path page = MidiFolder.write(music.resolve("page.mid"), html());
    MidiFolder.write(music.resolve("empty.mid"), new byte[0]);
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.failed()).isEqualTo(2);
    assertThat(report.problems()).extracting(TaskProblem::path).contains(page.toString());
    assertThat(report.problemCounts()).containsEntry("E_FOREIGN", 1L);
    assertThat(library.number("SELECT count(*) FROM msc.file_problem")).isEqualTo(2);
    assertThat(library.documents()).as("found by their names").isEqualTo(7);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aFileTooLargeOrGoneIsAProblemOfItsOwn() throws Exception {
    MidiFolder.fill(music, 0, 3);
    MidiFolder.write(music.resolve("huge.mid"), new byte[(16 << 20) + 1]);
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.problemCounts()).containsOnly(java.util.Map.entry("READ_TOO_LARGE", 1L));
    assertThat(report.added()).isEqualTo(3);
  }

  @Test
  void movedFilesKeepTheirPlaceAndVanishedOnesAreMarked() throws Exception {
    MidiFolder.fill(music, 0, 40);
    library.importFrom(music);
    List<String> before = library.rows("SELECT location_id FROM msc.location ORDER BY 1");
    Files.createDirectories(music.resolve("Elsewhere"));
    Files.move(music.resolve(MidiFolder.path(3)), music.resolve("Elsewhere").resolve("moved.mid"));
    Files.delete(music.resolve(MidiFolder.path(17)));
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.moved()).isEqualTo(1);
    assertThat(report.vanished()).isEqualTo(1);
    assertThat(report.added()).isZero();
    assertThat(report.known()).isEqualTo(38);
    assertThat(library.rows("SELECT location_id FROM msc.location ORDER BY 1")).isEqualTo(before);
    assertThat(library.number("SELECT count(*) FROM msc.location WHERE state = 1")).isEqualTo(1);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aDiskThatIsNotMountedTakesNothingAway() throws Exception {
    MidiFolder.fill(music, 0, 120);
    library.importFrom(music);
    Path aside = temp.resolve("aside");
    Files.move(music, aside);
    TaskView offline = library.run(new TaskRequest.Import(List.of(), List.of(), false, false));
    assertThat(problems(offline)).containsExactly("ROOT_OFFLINE");
    Files.createDirectories(music);
    TaskView empty = library.run(new TaskRequest.Import(List.of(), List.of(), false, false));
    assertThat(problems(empty)).containsExactly("ROOT_SUSPECT");
    assertThat(library.number("SELECT count(*) FROM msc.location WHERE state = 1")).isZero();
    TaskView accepted = library.run(new TaskRequest.Import(List.of(), List.of(), false, true));
    assertThat(problems(accepted)).isEmpty();
    assertThat(library.number("SELECT count(*) FROM msc.location WHERE state = 1")).isEqualTo(120);
  }

  @Test
  void aSingleFileIsImportedAloneAndNothingElseIsLookedAt() throws Exception {
    MidiFolder.fill(music, 0, 20);
    TaskReport.Import report = library.importFrom(music.resolve(MidiFolder.path(7)));
    assertThat(report.seen()).isEqualTo(1);
    assertThat(library.documents()).isEqualTo(1);
  }

  @Test
  void aFileOverwrittenPointsToItsNewContent() throws Exception {
    Path file = MidiFolder.write(music.resolve("a.mid"), MidiFolder.piece(1));
    library.importFrom(music);
    MidiFolder.write(file, MidiFolder.piece(2));
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000));
    assertThat(library.importFrom(music).added()).isEqualTo(1);
    assertThat(library.number("SELECT count(*) FROM msc.location")).isEqualTo(1);
    assertThat(library.documents()).as("the old content is kept, without a place").isEqualTo(2);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aPathThatIsNotThereIsSaidInOneSentence() throws Exception {
    TaskView task = library.run(TaskRequest.Import.of(temp.resolve("nothing")));
    assertThat(task.state()).isEqualTo(TaskState.FAILED);
    assertThat(Objects.requireNonNull(task.error()).code()).isEqualTo("PATH_NOT_FOUND");
    assertThat(task.error().message()).contains("nothing does not exist");
  }

  /// A lock on the table of contents holds the first look-up back until the import is cancelled.
  @Test
  void aCancelledImportStopsSoonAndTheNextOneGoesOn() throws Exception {
    MidiFolder.fill(music, 0, 400);
    TaskView task;
    try (Connection holding = library.connect();
        Statement lock = holding.createStatement()) {
      holding.setAutoCommit(false);
      lock.execute("LOCK TABLE msc.content IN ACCESS EXCLUSIVE MODE");
      task = library.get().tasks().start(TaskRequest.Import.of(music));
      while (!Objects.equals(
          library.get().tasks().get(task.id()).orElseThrow().progress().total(), 400L)) {
        Thread.onSpinWait();
      }
      assertThat(library.get().tasks().cancel(task.id()).orElseThrow().state())
          .isEqualTo(TaskState.CANCELLING);
    }
    task = library.get().tasks().await(task.id());
    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(library.number("SELECT count(*) FROM msc.content"))
        .as("what two readers had in hand")
        .isLessThanOrEqualTo(128);
    library.importFrom(music);
    assertThat(library.documents()).isEqualTo(400);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aProgramThatEndsInMidImportLeavesAnInterruptedTask() throws Exception {
    MidiFolder.fill(music, 0, 400);
    TaskView task = library.get().tasks().start(TaskRequest.Import.of(music));
    library.reopen();
    assertThat(library.get().tasks().get(task.id()).orElseThrow().state())
        .isIn(TaskState.INTERRUPTED, TaskState.SUCCEEDED);
    library.importFrom(music);
    assertThat(library.documents()).isEqualTo(400);
  }

  private static byte[] html() {
    return "<!DOCTYPE html><html><body>404</body></html>".getBytes(StandardCharsets.US_ASCII);
  }

  private static List<String> problems(TaskView task) {
    var report = (TaskReport.Import) Objects.requireNonNull(task.report());
    return report.problems().stream().map(TaskProblem::code).toList();
  }

  private List<String> versions(String table) {
    return library.rows("SELECT ctid, xmin FROM msc." + table + " ORDER BY ctid");
  }

  private static List<FileFacts> read(TestLibrary library) {
    return library
        .get()
        .catalog()
        .database()
        .api()
        .transaction(connection -> library.get().catalog().facts().range(connection, 0, 1_000_000));
  }

  /// Everything but ids, counters and times.
  private static List<String> facts(TestLibrary library) {
    var facts = new ArrayList<String>();
    for (FileFacts file : read(library)) {
      var places = new ArrayList<String>();
      file.places().forEach(place -> places.add(place.path() + place.pack() + place.modified()));
      places.sort(null);
      facts.add(
          "%s %d %s %s %s"
              .formatted(file.blake3(), file.sizeBytes(), file.state(), places, file.analysis()));
    }
    facts.sort(null);
    return facts;
  }
}
