package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.bench.corpus.CorpusGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program and its database at random moments and looks whether anything is lost. All
/// tests work in one home, in any order; each has files of its own.
class KillTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_125L);
  private static final int KILLS = 5;
  private static final int FILES = 3_000;
  private static final int FILES_OF_DATABASE_KILL = 950;
  private static final int FILES_OF_REBUILD = 950;

  /// An import of 3,000 files writes a little more.
  private static final int MOST_WAL_BEFORE_KILL = 6_000_000;

  @TempDir private static Path folder;
  private static Path home;
  private static long files;

  @BeforeAll
  static void choose() {
    home = folder.resolve("home");
    System.out.printf("KillTest: -Dtests.seed=%d%n", SEED);
  }

  @AfterAll
  static void stopTheServer() throws Exception {
    if (Files.exists(home.resolve("pg/18/data/postmaster.pid"))) {
      Program.postgres(home).destroyForcibly();
    }
  }

  @Test
  void fiveKillsInMidImportLoseNothing() throws Exception {
    var random = new Random(SEED);
    Path music = generate("songs", FILES, SEED);
    int hit = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long bytes = random.nextInt(MOST_WAL_BEFORE_KILL);
      Program program = Program.start(home, "import", music.toString());
      hit += killWhileWriting(program, bytes) ? 1 : 0;
    }
    assertThat(hit).as("imports that were killed before they ended").isGreaterThanOrEqualTo(3);

    finishAndVerify(music);
  }

  @Test
  void aKilledPostgresInMidImportLosesNothing() throws Exception {
    Path music = generate("loops", FILES_OF_DATABASE_KILL, SEED + 1);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      long from = database.walBytes();
      await(program, () -> database.walBytes() != from || !program.isAlive());
      Program.postgres(home).destroyForcibly();
    }
    program.terminate();

    finishAndVerify(music);
  }

  @Test
  void killsDuringARebuildLeaveACompleteIndex() throws Exception {
    var random = new Random(SEED + 2);
    Path music = generate("drums", FILES_OF_REBUILD, SEED + 2);
    assertThat(Program.run(home, "import", music.toString())).isZero();
    for (int kill = 0; kill < 2; kill++) {
      long generations = generations();
      int parts = 1 + random.nextInt(12);
      Program program = Program.start(home, "rebuild");
      await(
          program, () -> !program.isAlive() || generations() > generations && newFiles() >= parts);
      program.kill();
    }

    finishAndVerify(music);
    assertThat(Program.run(home, "rebuild")).isZero();
    assertThat(Program.run(home, "verify", "--deep")).isZero();
  }

  private static Path generate(String name, int count, long seed) throws IOException {
    Path music = folder.resolve(name);
    new CorpusGenerator(seed).write(music, count, _ -> {});
    files += count;
    return music;
  }

  /// @return true if the program was still at work
  private static boolean killWhileWriting(Program program, long bytes) throws Exception {
    try (LibraryDatabase database = whenImporting(program)) {
      long from = database.walBytes();
      await(program, () -> !program.isAlive() || database.walBytes() - from >= bytes);
      boolean alive = program.isAlive();
      program.kill();
      System.out.printf(
          "killed %s after %,d bytes of log, with %,d contents%n",
          alive ? "at work" : "too late", database.walBytes() - from, database.contents());
      return alive;
    }
  }

  /// Waits until the program reads files.
  private static LibraryDatabase whenImporting(Program program) {
    var found = new AtomicReference<@Nullable LibraryDatabase>();
    await(
        program,
        () -> {
          LibraryDatabase database = found.get();
          if (database == null) {
            database = LibraryDatabase.connect(home);
            found.set(database);
          }
          return !program.isAlive()
              || (database != null && database.importsSince(program.started()));
        });
    assertThat(program.isAlive()).as("%s", program).isTrue();
    return Objects.requireNonNull(found.get());
  }

  private static void finishAndVerify(Path music) throws Exception {
    Program last = Program.start(home, "import", music.toString());
    assertThat(last.exitCode()).as("%s", last).isZero();
    Program verify = Program.start(home, "verify", "--json");
    assertThat(verify.exitCode()).as("%s", verify).isZero();
    assertThat(verify.output())
        .as("-Dtests.seed=%d", SEED)
        .contains(
            "\"equal\":true",
            "\"missingCount\":0",
            "\"extraCount\":0",
            "\"staleCount\":0",
            "\"damage\":[]");
    Contents held = Contents.of(home);
    assertThat(held.places()).as("files of the library").isEqualTo(files);
    assertThat(held.documents()).isEqualTo(held.contents());
  }

  private static long generations() {
    return entries(home.resolve("index"), "gen-");
  }

  /// Files in the newest generation.
  private static long newFiles() {
    try (Stream<Path> entries = Files.list(home.resolve("index"))) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith("gen-"))
          .max(Path::compareTo)
          .map(newest -> entries(newest, ""))
          .orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }

  private static long entries(Path directory, String prefix) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(e -> e.getFileName().toString().startsWith(prefix)).count();
    } catch (IOException e) {
      return 0;
    }
  }

  /// Looks every two milliseconds, for at most five minutes.
  private static void await(Program program, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited five minutes for " + program);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }
}
