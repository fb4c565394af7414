package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.embedded.EmbeddedPostgres;
import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.pipeline.BatchSize;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDeathTest {
  @TempDir Path temp;

  @Test
  void anImportGoesOnWhenItsPostgresIsKilledAndSearchesAreAnsweredMeanwhile() throws Exception {
    Path music = Files.createDirectories(temp.resolve("music"));
    MidiFolder.fill(music, 0, 500);
    LibraryConfig config =
        LibraryConfig.standard(temp.resolve("home"))
            .withImports(new ImportSettings(1, 1, new BatchSize(2, 1 << 20, 50)));
    try (Library library = Library.open(config)) {
      Tasks tasks = library.tasks();
      EmbeddedPostgres server = library.catalog().database().embedded().orElseThrow();
      TaskView task = tasks.start(TaskRequest.Import.of(music));
      while (documents(library) == 0) {
        Thread.onSpinWait();
      }
      long documents = documents(library);
      new ProcessBuilder("kill", "-9", Long.toString(server.pid())).start().waitFor();
      assertThat(documents(library)).isGreaterThanOrEqualTo(documents);
      task = tasks.await(task.id());
      assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
      task = tasks.await(tasks.start(TaskRequest.Import.of(music)).id());
      assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
      task = tasks.await(tasks.start(new TaskRequest.Verify(false, false)).id());
      assertThat(task.report())
          .isInstanceOfSatisfying(
              TaskReport.Verify.class,
              report -> {
                assertThat(report.equal()).isTrue();
                assertThat(report.checked()).isEqualTo(500);
              });
      assertThat(documents(library)).isEqualTo(500);
    }
  }

  private static long documents(Library library) throws Exception {
    try (IndexLease lease = library.lease().orElseThrow()) {
      MidiIndex index = lease.index();
      return index.documentCount();
    }
  }
}
