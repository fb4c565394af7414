package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Analysis;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.indexer.pipeline.BatchSize;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A library that an older version of the analysis wrote becomes current.
class ReanalysisTest extends LibraryTest {
  private static final String OLD =
      "SELECT count(*) FROM msc.content WHERE analysis_version < " + Analysis.VERSION;
  private static final String FACTS =
      "SELECT l.name, a.* FROM msc.analysis a JOIN msc.location l USING (content_id) ORDER BY l.name";

  /// As if the version before this one had written every row, which knew no note count above 0 and
  /// no notes.
  private void age() throws Exception {
    library.execute(
        """
        UPDATE msc.content SET analysis_version = analysis_version - 1;
        UPDATE msc.analysis SET notes = 0, note_hash = NULL, shape_hash = NULL, vector = NULL,
          chords = NULL, lines = NULL, drums = NULL, parts = NULL, part_names = NULL;
        UPDATE msc.index_feed SET version = version + 1, xid = pg_current_xact_id();
        """);
    library.get().changed(1);
    library.get().waitForIndex(java.time.Duration.ofSeconds(10));
  }

  private TaskReport.Reanalyze reanalyze() throws InterruptedException {
    TaskView task = library.run(new TaskRequest.Reanalyze());
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    return (TaskReport.Reanalyze) Objects.requireNonNull(task.report());
  }

  private long withNotes() {
    return library.read(
        index -> index.search(SearchRequest.text("notes:1..").withLimit(0)).total().value());
  }

  @Test
  void anOldLibraryBecomesCurrentWithItsDocuments() throws Exception {
    MidiFolder.fill(music, 0, 60);
    MidiFolder.write(music.resolve("twin.mid"), MidiFolder.piece(7));
    MidiFolder.write(
        music.resolve("page.mid"), "<html>no".repeat(9).getBytes(StandardCharsets.UTF_8));
    library.importFrom(music);
    List<String> facts = library.rows(FACTS);
    age();
    assertThat(withNotes()).isZero();

    library.importFrom(music);
    assertThat(library.number(OLD)).as("an import of unchanged files reads none").isEqualTo(61);

    TaskReport.Reanalyze report = reanalyze();
    assertThat(report.old()).isEqualTo(61);
    assertThat(report.current()).isEqualTo(60);
    assertThat(report.unreadable()).isEqualTo(1);
    assertThat(report.missing() + report.failed()).isZero();
    assertThat(library.number(OLD)).isZero();
    assertThat(library.rows(FACTS)).isEqualTo(facts);
    assertThat(withNotes()).isEqualTo(60);
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(library.number("SELECT count(*) FROM msc.location")).isEqualTo(62);
  }

  @Test
  void whatIsUnchangedWritesNoRowAndNoDocument() throws Exception {
    MidiFolder.fill(music, 0, 20);
    library.importFrom(music);
    library.execute("UPDATE msc.content SET analysis_version = analysis_version - 1");
    List<String> rows = library.rows("SELECT xmin::text, content_id FROM msc.analysis ORDER BY 2");
    List<String> feed = library.rows("SELECT * FROM msc.index_feed ORDER BY content_id");

    assertThat(reanalyze().current()).isEqualTo(20);

    assertThat(library.number(OLD)).isZero();
    assertThat(library.rows("SELECT xmin::text, content_id FROM msc.analysis ORDER BY 2"))
        .isEqualTo(rows);
    assertThat(library.rows("SELECT * FROM msc.index_feed ORDER BY content_id")).isEqualTo(feed);
    assertThat(reanalyze().old()).isZero();
  }

  @Test
  void missingBytesAreCountedAndKeepTheirFactsUntilTheyAreBack() throws Exception {
    MidiFolder.fill(music, 0, 10);
    MidiFolder.write(music.resolve("a copy of 3.mid"), MidiFolder.piece(3));
    library.importFrom(music);
    List<String> facts = library.rows(FACTS);
    library.execute("UPDATE msc.content SET analysis_version = analysis_version - 1");
    for (int number = 2; number < 5; number++) {
      Files.move(music.resolve(MidiFolder.path(number)), temp.resolve(number + ".away"));
    }

    TaskReport.Reanalyze report = reanalyze();
    assertThat(report.current()).as("the copy of number 3 is read").isEqualTo(8);
    assertThat(report.missing()).isEqualTo(2);
    assertThat(library.number(OLD)).isEqualTo(2);
    assertThat(library.rows(FACTS)).isEqualTo(facts);
    assertThat(library.number("SELECT count(*) FROM msc.file_problem")).isZero();

    for (int number = 2; number < 5; number++) {
      Files.move(temp.resolve(number + ".away"), music.resolve(MidiFolder.path(number)));
    }
    assertThat(reanalyze().current()).isEqualTo(2);
    assertThat(library.number(OLD)).isZero();
  }

  @Test
  void aRunThatWasStoppedGoesOnWhereItEnded() throws Exception {
    MidiFolder.fill(music, 0, 90);
    library.importFrom(music);
    List<String> facts = library.rows(FACTS);
    age();
    library.configure(
        library.config().withImports(new ImportSettings(1, 1, new BatchSize(5, 1 << 20, 5))));
    library.reopen();
    TaskView task = library.get().tasks().start(new TaskRequest.Reanalyze());
    while (library.number(OLD) > 84) {
      Thread.onSpinWait();
    }
    library.get().tasks().cancel(task.id());
    library.get().tasks().await(task.id());
    long left = library.number(OLD);
    library.reopen();

    assertThat(reanalyze().old()).isEqualTo(left);
    assertThat(library.number(OLD)).isZero();
    assertThat(library.rows(FACTS)).isEqualTo(facts);
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(withNotes()).isEqualTo(90);
  }
}
