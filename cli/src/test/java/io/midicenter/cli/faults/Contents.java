package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.database.Sql;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.nio.file.Path;

/// What a library holds after its program was killed.
///
/// @param contents distinct contents
/// @param places files that are present
/// @param documents searchable documents
record Contents(long contents, long places, long documents) {
  /// Lets the next program do the rest, and compares every document with its rows.
  ///
  /// @param files that the library has to hold
  static void finishAndCompare(Path home, Path music, long files) throws InterruptedException {
    try (Library library = Library.open(LibraryConfig.standard(home))) {
      Tasks tasks = library.tasks();
      for (TaskView task : tasks.list(null, null, null, 10)) {
        if (!task.state().isFinal()) {
          assertThat(tasks.await(task.id()).state()).isEqualTo(TaskState.SUCCEEDED);
        }
      }
      TaskView done = tasks.await(tasks.start(TaskRequest.Import.of(music)).id());
      assertThat(done.state()).as("%s", done.error()).isEqualTo(TaskState.SUCCEEDED);
      done = tasks.await(tasks.start(new TaskRequest.Verify(true, false)).id());
      assertThat(done.report())
          .as("%s", done.error())
          .isInstanceOfSatisfying(
              TaskReport.Verify.class,
              report -> assertThat(report.equal()).as("%s", report).isTrue());
      Contents held = of(library);
      assertThat(held.places()).as("files of the library").isEqualTo(files);
      assertThat(held.documents()).isEqualTo(held.contents());
    }
  }

  private static Contents of(Library library) {
    return library
        .catalog()
        .database()
        .api()
        .run(connection ->
            new Contents(
                Sql.number(connection, "SELECT count(*) FROM msc.content"),
                Sql.number(connection, "SELECT count(*) FROM msc.location WHERE state = 0"),
                library.status().documents()));
  }
}
