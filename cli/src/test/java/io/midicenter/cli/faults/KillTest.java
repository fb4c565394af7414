package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.bench.corpus.CorpusGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program and its database at random moments and looks whether anything is lost. All
/// tests work in one home, in any order; each has files of its own.
class KillTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_125L);
  private static final int KILLS = 5;
  private static final int KILLS_OF_THE_LONG_RUN = 200;
  private static final int KILLS_PER_LOOK = 20;
  private static final int FILES_A_KILL = 300;

  /// A batch holds 2,000 files.
  private static final int FILES_OF_TWO_BATCHES = 2_400;

  /// Distinct contents that an import may write before it is held: fewer than there are.
  private static final int CONTENTS_A_KILL = 120;

  /// The contents before the gate write a little more.
  private static final int MOST_WAL_BEFORE_KILL = 300_000;

  @TempDir private static Path folder;
  private static Path home;
  private static long files;
  private static int generated;

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

  /// The first one after a batch was committed, every second while members of an archive are
  /// written.
  @Test
  void fiveKillsInMidImportLoseNothing() throws Exception {
    var random = new Random(SEED);
    Path music = folder.resolve("songs");
    killAfterACommit(music);
    for (int kill = 1; kill < KILLS; kill++) {
      killAnImport(music, random.nextInt(MOST_WAL_BEFORE_KILL), kill % 2 == 1);
    }
    Contents.finishAndCompare(home, music, files);
  }

  /// Program and server at once.
  @Test
  void aPowerCutInMidImportLosesNothing() throws Exception {
    Path music = folder.resolve("loops");
    generate(music);
    Gate.close(home, CONTENTS_A_KILL);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      await(program, () -> Gate.isWaitedAt(database));
      Program.postgres(home).destroyForcibly();
      program.kill();
    }
    Gate.close(home, Integer.MAX_VALUE);

    Contents.finishAndCompare(home, music, files);
  }

  @Test
  void killsDuringARebuildASwapAndAFirstCommitLeaveACompleteIndex() throws Exception {
    var random = new Random(SEED + 2);
    Path music = folder.resolve("drums");
    generate(music);
    Contents.finishAndCompare(home, music, files);
    killARebuild(1 + random.nextInt(12));
    killASwap();
    killAFirstCommit();
    Contents.finishAndCompare(home, music, files);
  }

  @Tag("long")
  @Test
  void twoHundredKillsLoseNothing() throws Exception {
    var random = new Random(SEED + 3);
    Path music = folder.resolve("many");
    for (int kill = 0; kill < KILLS_OF_THE_LONG_RUN; kill++) {
      switch (random.nextInt(6)) {
        case 0 -> killAnImport(music, random.nextInt(MOST_WAL_BEFORE_KILL), false);
        case 1 -> killAnImport(music, random.nextInt(MOST_WAL_BEFORE_KILL), true);
        case 2 -> killARebuild(1 + random.nextInt(12));
        case 3 -> killASwap();
        case 4 -> killAfterACommit(music);
        default -> killAFirstCommit();
      }
      if (kill % KILLS_PER_LOOK == KILLS_PER_LOOK - 1) {
        generate(music);
        Contents.finishAndCompare(home, music, files);
      }
    }
  }

  /// Kills after `bytes` of log, or where the gate holds the import before.
  private static void killAnImport(Path music, long bytes, boolean packed) throws Exception {
    Path more = music.resolve("part " + generated);
    generate(more);
    if (packed) {
      pack(more);
    }
    Gate.close(home, CONTENTS_A_KILL);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      long from = database.walBytes();
      await(program, () -> database.walBytes() - from >= bytes || Gate.isWaitedAt(database));
      program.kill();
      System.out.printf(
          "killed after %,d bytes of log, with %,d contents%n",
          database.walBytes() - from, database.contents());
      Gate.open(database);
    }
  }

  /// Kills while documents of a batch are made whose rows are committed.
  private static void killAfterACommit(Path music) throws Exception {
    generate(music.resolve("part " + generated), FILES_OF_TWO_BATCHES);
    Gate.closeAfterCommit(home);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      await(program, () -> Gate.isWaitedAt(database));
      program.kill();
      System.out.printf("killed after a commit, with %,d contents%n", database.contents());
      Gate.open(database);
    }
  }

  private static void killARebuild(int parts) throws Exception {
    long before = generations();
    Program program = Program.start(home, "rebuild");
    boolean hit = awaitOrEnd(program, () -> generations() > before && files(newest()) >= parts);
    killed(program, "a rebuild", hit);
  }

  /// Around the moment when the pointer changes.
  private static void killASwap() throws Exception {
    Path before = newest();
    Program program = Program.start(home, "rebuild");
    boolean hit =
        awaitOrEnd(
            program,
            () -> {
              Path now = newest();
              return now != null && !now.equals(before) && Files.exists(now.resolve("complete"));
            });
    killed(program, "a swap", hit);
  }

  /// An index that is gone is made again, and its first commit is interrupted.
  private static void killAFirstCommit() throws Exception {
    try (Stream<Path> tree = Files.walk(home.resolve("index"))) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Program program = Program.start(home, "verify");
    boolean hit = awaitOrEnd(program, () -> files(newest()) > 0);
    killed(program, "a first commit", hit);
  }

  private static void killed(Program program, String during, boolean hit)
      throws InterruptedException {
    program.kill();
    System.out.printf("killed %s %s%n", hit ? "in" : "after", during);
  }

  private static void generate(Path music) throws IOException {
    generate(music, FILES_A_KILL);
  }

  private static void generate(Path music, int count) throws IOException {
    new CorpusGenerator(SEED + generated++).write(music, count, _ -> {});
    files += count;
  }

  /// Puts the files of a folder into a zip in its place.
  private static void pack(Path unpacked) throws IOException {
    List<Path> members;
    try (Stream<Path> tree = Files.walk(unpacked)) {
      members = tree.filter(Files::isRegularFile).sorted().toList();
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(unpacked + ".zip")))) {
      for (Path member : members) {
        zip.putNextEntry(new ZipEntry(unpacked.relativize(member).toString().replace('\\', '/')));
        Files.copy(member, zip);
        zip.closeEntry();
        Files.delete(member);
      }
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
          return database != null && database.importsSince(program.started());
        });
    return Objects.requireNonNull(found.get());
  }

  private static long generations() {
    try (Stream<Path> entries = Files.list(home.resolve("index"))) {
      return entries.filter(entry -> entry.getFileName().toString().startsWith("gen-")).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static @Nullable Path newest() {
    try (Stream<Path> entries = Files.list(home.resolve("index"))) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith("gen-"))
          .max(Path::compareTo)
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  private static long files(@Nullable Path directory) {
    if (directory == null) {
      return 0;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.count();
    } catch (IOException e) {
      return 0;
    }
  }

  /// Waits for something that the program cannot end without.
  private static void await(Program program, BooleanSupplier condition) {
    assertThat(awaitOrEnd(program, condition)).as("at work: %s", program).isTrue();
  }

  /// Looks every two milliseconds, for at most five minutes.
  ///
  /// @return false if the program ended before
  private static boolean awaitOrEnd(Program program, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!condition.getAsBoolean()) {
      if (!program.isAlive()) {
        return false;
      }
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited five minutes for " + program);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    return true;
  }
}
