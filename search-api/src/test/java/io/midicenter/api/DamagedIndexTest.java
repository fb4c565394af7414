package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.LibraryStatus;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that loses the middle of an index file while searches read it.
class DamagedIndexTest {
  private static final String SEARCH = "/api/v1/search?q=loop&facets=key,bpm&limit=20";

  /// Another question, which no answer is kept for.
  private static final String UNASKED = "/api/v1/search?q=piano&facets=instrument&sort=name";

  @TempDir Path directory;

  @Test
  void searchesSayThatTheIndexCannotBeReadUntilItIsMadeAgain() throws Exception {
    try (ServedLibrary served = ServedLibrary.open(directory)) {
      ApiClient client = served.client();
      TaskView rebuilt = served.library.tasks().start(new TaskRequest.Rebuild());
      assertThat(served.library.tasks().await(rebuilt.id()).state()).isEqualTo(TaskState.SUCCEEDED);
      HttpAnswer before = client.get(SEARCH);
      assertThat(before.status()).isEqualTo(200);
      assertThat(before.json().path("hits")).isNotEmpty();

      loseTheMiddleOfEveryFile(served.home.resolve("index").resolve("gen-000002"));
      HttpAnswer met = client.get(UNASKED);
      assertThat(met.status()).as(met.text()).isEqualTo(503);
      assertThat(met.code()).isEqualTo("INDEX_UNAVAILABLE");
      assertThat(met.header("Retry-After")).isNotEmpty();

      HttpAnswer after = untilServed(client);
      assertThat(after.json().path("hits")).isEqualTo(before.json().path("hits"));
      assertThat(after.json().path("facets")).isEqualTo(before.json().path("facets"));
      for (TaskView task : served.library.tasks().list(TaskKind.VERIFY, null, null, 1)) {
        served.library.tasks().await(task.id());
      }
      TaskReport.Verify found = Objects.requireNonNull(served.library.status().lastVerify());
      assertThat(found.damage()).isNotEmpty();
      assertThat(served.library.status().state()).isEqualTo(LibraryStatus.State.OK);
    }
  }

  private static HttpAnswer untilServed(ApiClient client) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    HttpAnswer answer = client.get(SEARCH);
    while (answer.status() != 200) {
      assertThat(answer.code()).as(answer.text()).isIn("INDEX_UNAVAILABLE", "STARTING");
      assertThat(System.nanoTime() - deadline).as("nanoseconds too late").isNegative();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      answer = client.get(SEARCH);
    }
    return answer;
  }

  /// What readers have in memory already stays.
  private static void loseTheMiddleOfEveryFile(Path generation) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(generation)) {
      files = all.filter(file -> String.valueOf(file.getFileName()).startsWith("_")).toList();
    }
    for (Path path : files) {
      try (var file = new RandomAccessFile(path.toFile(), "rw")) {
        byte[] nothing = new byte[(int) (file.length() * 9 / 10)];
        Arrays.fill(nothing, (byte) 0xFF);
        file.seek(file.length() / 20);
        file.write(nothing);
      }
    }
  }
}
