package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.feed.IndexedFiles;
import io.midicenter.indexer.pipeline.BatchSize;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyTest extends LibraryTest {
  @BeforeEach
  void importFiles() throws Exception {
    MidiFolder.fill(music, 0, 60);
    library.importFrom(music);
  }

  @Test
  void equalRowsAndDocumentsAreCalledEqual() throws Exception {
    TaskReport.Verify report = library.verify(false);
    assertThat(report.equal()).isTrue();
    assertThat(report.checked()).isEqualTo(60);
    assertThat(library.get().status().lastVerify()).isEqualTo(report);
  }

  @Test
  void deletedAddedAndAgedDocumentsAreNamedExactlyAndMended() throws Exception {
    List<FileFacts> facts = facts();
    List<String> missing = ids(facts.subList(0, 7));
    List<String> stale = ids(facts.subList(7, 12));
    behindTheProgramsBack(index -> {
      for (FileFacts file : facts.subList(0, 7)) {
        index.delete(file.contentId());
      }
      for (FileFacts file : facts.subList(7, 12)) {
        index.update(IndexedFiles.from(withVersion(file, file.contentId(), 0)));
      }
      for (int extra = 0; extra < 3; extra++) {
        index.add(IndexedFiles.from(withVersion(facts.getLast(), 900_000 + extra, 1)));
      }
    });
    TaskReport.Verify report = library.verify(false);
    assertThat(report.equal()).isFalse();
    assertThat(report.missing()).containsExactlyInAnyOrderElementsOf(missing);
    assertThat(report.stale()).containsExactlyInAnyOrderElementsOf(stale);
    assertThat(report.extra())
        .containsExactly("content 900000", "content 900001", "content 900002");
    assertThat(report.missingCount() + report.staleCount() + report.extraCount()).isEqualTo(15);
    assertThat(library.verify(true).repaired()).isEqualTo(15);
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(60);
  }

  @Test
  void aContentWithTwoDocumentsIsMendedAndNotDeleted() throws Exception {
    IndexedFile twin = IndexedFiles.from(facts().getFirst());
    behindTheProgramsBack(index -> index.add(twin));
    TaskReport.Verify report = library.verify(true);
    assertThat(report.staleCount()).isEqualTo(1);
    assertThat(report.repaired()).isEqualTo(1);
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(60);
  }

  @Test
  void aRowThatWasEditedByHandIsFoundByTheDeepLevelOnlyAndMended() throws Exception {
    FileFacts edited = facts().get(31);
    library.execute(
        "UPDATE msc.analysis SET duration_ms = 7777777 WHERE content_id = " + edited.contentId());
    library.execute(
        "UPDATE msc.location SET name = 'Zither.mid' WHERE content_id = " + edited.contentId());
    assertThat(library.verify(false).equal()).isTrue();
    TaskReport.Verify report = library.verify(true, false);
    assertThat(report.equal()).isFalse();
    assertThat(report.level()).isEqualTo(3);
    assertThat(report.changed()).containsExactly(edited.blake3().hex());
    assertThat(report.differences()).isEqualTo(1);
    assertThat(library.verify(true, true).repaired()).isEqualTo(1);
    assertThat(library.verify(true, false).equal()).isTrue();
    IndexedFile now = IndexedFiles.from(facts().get(31));
    SortedSet<String> differing = library.read(index -> index.differences(now, true));
    assertThat(differing).isEmpty();
    assertThat(now.music().durationMs()).isEqualTo(7_777_777);
  }

  @Test
  void aDocumentMadeFromOtherFactsIsFoundByTheDeepLevelAndMended() throws Exception {
    List<FileFacts> facts = facts();
    FileFacts altered = facts.get(8);
    behindTheProgramsBack(index ->
        index.update(
            IndexedFiles.from(withVersion(facts.get(9), altered.contentId(), altered.version()))));
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(library.verify(true, true).changed()).containsExactly(altered.blake3().hex());
    assertThat(library.verify(true, false).equal()).isTrue();
  }

  @Test
  void aContentThatTheFeedForgotIsMissingAndMended() throws Exception {
    FileFacts forgotten = facts().get(3);
    library.execute("DELETE FROM msc.index_feed WHERE content_id = " + forgotten.contentId());
    behindTheProgramsBack(index -> index.delete(forgotten.contentId()));
    TaskReport.Verify report = library.verify(true);
    assertThat(report.missingCount()).isEqualTo(1);
    assertThat(report.repaired()).isEqualTo(1);
    assertThat(library.verify(true, false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(60);
  }

  @Test
  void whatTheTablesPromiseEachOtherIsChecked() throws Exception {
    library.execute(
        "UPDATE msc.analysis SET tags = array_replace(tags, tags[1], 4711)"
            + " WHERE cardinality(tags) > 0");
    library.execute("SELECT setval(pg_get_serial_sequence('msc.content', 'content_id'), 3)");
    TaskReport.Verify report = library.verify(false);
    assertThat(report.equal()).isFalse();
    assertThat(report.differences()).isZero();
    assertThat(report.catalog())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("tags that do not exist"))
        .anyMatch(fault -> fault.contains("table content"));
  }

  @Test
  void aLibraryThatIsBeingWrittenToIsEqualWheneverItIsCompared() throws Exception {
    MidiFolder.fill(music, 60, 240);
    library.configure(
        library.config().withImports(new ImportSettings(1, 1, new BatchSize(3, 1 << 20, 50))));
    library.reopen();
    TaskView task = library.get().tasks().start(TaskRequest.Import.of(music));
    int compared = 0;
    while (compared == 0 || library.get().tasks().isRunning(TaskKind.IMPORT)) {
      TaskReport.Verify report = library.verify(compared % 2 == 0, false);
      assertThat(report.equal()).as("%s", report).isTrue();
      compared++;
    }
    assertThat(library.get().tasks().await(task.id()).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(library.verify(true, false).checked()).isEqualTo(300);
  }

  private interface Tampering {
    void with(MidiIndex index) throws Exception;
  }

  /// Changes the index while the program does not run.
  private void behindTheProgramsBack(Tampering tampering) throws Exception {
    library.get().close();
    Path folder = library.home.resolve("index").resolve("gen-000001");
    try (MidiIndex index = MidiIndex.open(folder)) {
      CommitData data = index.committed().orElseThrow();
      tampering.with(index);
      index.commit(data);
    }
    library.reopen();
  }

  private List<FileFacts> facts() {
    return library
        .get()
        .catalog()
        .database()
        .api()
        .transaction(connection -> library.get().catalog().facts().range(connection, 0, 1_000_000));
  }

  private static List<String> ids(List<FileFacts> facts) {
    var ids = new ArrayList<String>();
    facts.forEach(file -> ids.add(file.blake3().hex()));
    return ids;
  }

  private static FileFacts withVersion(FileFacts file, long contentId, long version) {
    return new FileFacts(
        contentId,
        version,
        file.blake3(),
        file.sizeBytes(),
        file.state(),
        file.firstSeen(),
        file.places(),
        file.analysis(),
        file.marks(),
        file.nearId());
  }
}
