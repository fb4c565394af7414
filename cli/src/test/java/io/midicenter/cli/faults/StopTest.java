package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.bench.corpus.CorpusGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM, as a service manager ends the program.
class StopTest {
  private static final Duration PROMISED = Duration.ofSeconds(20);

  @Test
  void aServerEndsCleanlyInMidImportAndTheNextImportGoesOn(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("home");
    Path music = folder.resolve("music");
    new CorpusGenerator(8).write(music, 3_000, _ -> {});
    Program server = Program.start(home, "serve", "--port", "0");
    await(server, () -> Files.exists(home.resolve("server.json")));
    Program client = Program.start(home, "import", music.toString());
    long contents;
    try (LibraryDatabase database = Objects.requireNonNull(LibraryDatabase.connect(home))) {
      await(client, () -> database.contents() > 0 || !client.isAlive());
      contents = database.contents();
    }

    Instant asked = Instant.now();
    server.terminate();

    assertThat(Duration.between(asked, Instant.now())).as("%s", server).isLessThan(PROMISED);
    assertThat(client.exitCode()).as("%s", client).isIn(0, 3);
    assertThat(client.output()).doesNotContain("\tat ");
    assertThat(home.resolve("server.json")).doesNotExist();
    assertThat(home.resolve("pg/18/data/postmaster.pid")).doesNotExist();
    assertThat(contents).isPositive();
    assertThat(Program.run(home, "import", music.toString())).isZero();
    assertThat(Program.run(home, "verify")).isZero();
  }

  private static void await(Program program, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadline).as("%s", program).isNegative();
      assertThat(program.isAlive()).as("%s", program).isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
