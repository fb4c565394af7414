package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  @TempDir Path temp;
  Path music;
  TestLibrary library;

  @BeforeEach
  void open() throws Exception {
    music = Files.createDirectories(temp.resolve("music"));
    library = new TestLibrary(temp.resolve("home"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void filesBecomeRowsAndDocumentsInOneRun() throws Exception {
    MidiFolder.fill(music, 0, 300);
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.seen()).isEqualTo(300);
    assertThat(report.added()).isEqualTo(300);
    assertThat(report.failed()).isZero();
    assertThat(report.of(Stage.ANALYZE).files()).isEqualTo(300);
    assertThat(report.of(Stage.INDEX).files()).isEqualTo(300);
    assertThat(library.number("SELECT count(*) FROM msc.analysis")).isEqualTo(300);
    assertThat(library.documents()).isEqualTo(300);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void theSecondImportWritesNoRowAndNoDocument() throws Exception {
    MidiFolder.fill(music, 0, 200);
    library.importFrom(music);
    List<String> tables =
        List.of("content", "location", "analysis", "index_feed", "dir", "root", "file_problem");
    var before = tables.stream().map(this::versions).toList();
    long documents = library.read(index -> index.state().version());
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.known()).isEqualTo(200);
    assertThat(report.added()).isZero();
    assertThat(tables.stream().map(this::versions).toList()).isEqualTo(before);
    long after = library.read(index -> index.state().version());
    assertThat(after).isEqualTo(documents);
  }

  private List<String> versions(String table) {
    return library.rows("SELECT ctid, xmin FROM msc." + table + " ORDER BY ctid");
  }
}
