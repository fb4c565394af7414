package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody puts an older copy of the database back under an index that knows more.
class RestoredCopyTest {
  @TempDir Path temp;

  @Test
  void theIndexOfALaterTimeIsNotServedButMadeAgain() throws Exception {
    Path music = Files.createDirectories(temp.resolve("music"));
    LibraryConfig config = LibraryConfig.standard(temp.resolve("home"));
    Path server = config.home().resolve("pg");
    MidiFolder.fill(music, 0, 20);
    try (Library library = Library.open(config)) {
      run(library, TaskRequest.Import.of(music));
    }
    copy(server, temp.resolve("copy"));
    try (Library library = Library.open(config)) {
      for (int round = 1; round <= 4; round++) {
        MidiFolder.fill(music, round * 20, 20);
        run(library, TaskRequest.Import.of(music));
      }
      assertThat(library.status().documents()).isEqualTo(100);
    }
    delete(server);
    copy(temp.resolve("copy"), server);
    try (Library library = Library.open(config)) {
      for (TaskView task : library.tasks().list(null, null, null, 5)) {
        if (!task.state().isFinal()) {
          library.tasks().await(task.id());
        }
      }
      assertThat(library.status().generation()).isEqualTo("gen-000002");
      assertThat(library.status().documents()).isEqualTo(20);
      run(library, TaskRequest.Import.of(music));
      TaskView verify = run(library, new TaskRequest.Verify(true, false));
      TaskReport.Verify report = (TaskReport.Verify) Objects.requireNonNull(verify.report());
      assertThat(report.equal()).as("%s", report).isTrue();
      assertThat(report.checked()).isEqualTo(100);
    }
  }

  private static TaskView run(Library library, TaskRequest request) throws InterruptedException {
    TaskView task = library.tasks().await(library.tasks().start(request).id());
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    return task;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
