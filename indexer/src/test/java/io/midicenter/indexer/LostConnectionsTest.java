package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.PostgresFixture;
import io.midicenter.indexer.pipeline.BatchSize;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.TaskError;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import org.junit.jupiter.api.Test;

/// The server cuts connections while an import runs.
class LostConnectionsTest extends LibraryTest {
  private static final int LEAST_CUTS = 3;

  /// A pool hands out a connection that was cut at most once.
  private static final int CONNECTIONS = 4;

  @Test
  void connectionsOfTheFeedThatAreCutLoseNoDocument() throws Exception {
    MidiFolder.fill(music, 0, 300);
    library.configure(
        library.config().withImports(new ImportSettings(1, 1, new BatchSize(3, 1 << 20, 50))));
    library.reopen();
    TaskView task = library.get().tasks().start(TaskRequest.Import.of(music));
    int cuts = 0;
    while (cuts < LEAST_CUTS || library.get().tasks().isRunning(TaskKind.IMPORT)) {
      cuts += cutTheFeed();
    }
    task = library.get().tasks().await(task.id());
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    library.importFrom(music);
    TaskView compared = library.run(new TaskRequest.Verify(true, false));
    for (int dead = 0; dead < CONNECTIONS && compared.state() == TaskState.FAILED; dead++) {
      assertThat(compared.error()).extracting(TaskError::code).isEqualTo("CATALOG_UNAVAILABLE");
      compared = library.run(new TaskRequest.Verify(true, false));
    }
    assertThat(compared.report())
        .isInstanceOfSatisfying(
            TaskReport.Verify.class,
            report -> assertThat(report.equal()).as("%s", report).isTrue());
    assertThat(library.documents()).isEqualTo(300);
  }

  /// @return 1 where a connection was there to be cut
  private int cutTheFeed() {
    String name = library.database.url().substring(library.database.url().lastIndexOf('/') + 1);
    long before = feeds(name);
    PostgresFixture.asSuperuser(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s' AND application_name = 'msc-feed'"
            .formatted(name));
    return before > 0 ? 1 : 0;
  }

  private long feeds(String name) {
    return library.number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '%s' AND application_name = 'msc-feed'"
            .formatted(name));
  }
}
