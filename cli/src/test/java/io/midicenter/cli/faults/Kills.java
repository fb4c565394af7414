package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs on one home that are killed at work, each in another phase. For one thread.
final class Kills {
  /// Distinct contents that an import may write before it is held: fewer than there are.
  private static final int CONTENTS_A_KILL = 120;

  /// A batch holds 2,000 files.
  private static final int FILES_OF_TWO_BATCHES = 2_400;

  /// About what a content costs in a restore.
  private static final double WAL_OF_A_CONTENT = 3_000;

  private static final Pattern FILES_SAVED = Pattern.compile("([0-9,]+) files in ");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Path home;
  private final MusicFolders made;
  private final IndexFolderView index;
  private int count;

  Kills(Path home, MusicFolders made) {
    this.home = home;
    this.made = made;
    this.index = IndexFolderView.of(home);
  }

  /// Programs killed so far.
  int count() {
    return count;
  }

  /// Kills after `bytes` of log, or where the gate holds the import before.
  ///
  /// @param packed members of an archive instead of files
  void inAnImport(Path music, long bytes, boolean packed) throws Exception {
    Path part = made.part(music, MusicFolders.PART);
    if (packed) {
      MusicFolders.pack(part);
    }
    Gate.close(home, CONTENTS_A_KILL);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      long from = database.walBytes();
      await(program, () -> database.walBytes() - from >= bytes || Gate.isWaitedAt(database));
      killed(
          program, "an import after %,d bytes of log".formatted(database.walBytes() - from), true);
      Gate.open(database);
    }
  }

  /// Kills while documents of a batch are made whose rows are committed.
  void afterACommit(Path music) throws Exception {
    made.part(music, FILES_OF_TWO_BATCHES);
    Gate.closeAfterCommit(home);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      await(program, () -> Gate.isWaitedAt(database));
      killed(program, "an import after a commit", true);
      Gate.open(database);
    }
  }

  /// Kills the program and its server at once, while a batch is written.
  void ofBothInAnImport(Path music) throws Exception {
    made.fill(music);
    Gate.close(home, CONTENTS_A_KILL);
    Program program = Program.start(home, "import", music.toString());
    try (LibraryDatabase database = whenImporting(program)) {
      await(program, () -> Gate.isWaitedAt(database));
      Program.postgres(home).destroyForcibly();
      killed(program, "an import, with its server", true);
    }
    Gate.close(home, Integer.MAX_VALUE);
  }

  /// Kills once the new generation has `files` files.
  void inARebuild(int files) throws Exception {
    long before = index.generations();
    Program program = Program.start(home, "rebuild");
    boolean hit =
        awaitOrEnd(program, () -> index.generations() > before && index.newestFiles() >= files);
    killed(program, "a rebuild", hit);
  }

  /// Around the moment when the pointer changes.
  void inASwap() throws Exception {
    Path before = index.newest();
    Program program = Program.start(home, "rebuild");
    boolean hit =
        awaitOrEnd(
            program,
            () -> {
              Path now = index.newest();
              return now != null && !now.equals(before) && Files.exists(now.resolve("complete"));
            });
    killed(program, "a swap", hit);
  }

  /// An index that is gone is made again, and its first commit is interrupted.
  void inAFirstCommit() throws Exception {
    index.delete();
    Program program = Program.start(home, "verify");
    boolean hit = awaitOrEnd(program, () -> index.newestFiles() > 0);
    killed(program, "a first commit", hit);
  }

  /// What the library holds now, in a file.
  ///
  /// @param contents that are in it
  record Saved(String file, long contents) {}

  Saved save() throws Exception {
    String file = home.resolveSibling("killed.msc-backup").toString();
    Program program = Program.start(home, "backup", file, "--force");
    assertThat(program.exitCode()).as("%s", program).isZero();
    Matcher contents = FILES_SAVED.matcher(program.output());
    assertThat(contents.find()).as("%s", program).isTrue();
    return new Saved(file, Long.parseLong(contents.group(1).replace(",", "")));
  }

  /// A backup comes back over a library that has changed since, and is killed at some `share` of
  /// its work: the rows are all those of the backup or all those of the library, never some of
  /// both.
  void inARestore(Saved saved, double share) throws Exception {
    Program program = Program.start(home, "restore", saved.file(), "--replace");
    try (LibraryDatabase database = when(program, server -> server.clients("msc-restore") > 0)) {
      long changed = database.contents();
      long from = database.walBytes();
      boolean hit =
          awaitOrEnd(
              program,
              () -> database.walBytes() - from >= share * saved.contents() * WAL_OF_A_CONTENT);
      killed(program, "a restore", hit);
      if (hit) {
        await(() -> database.clients("msc-restore") == 0);
        assertThat(database.contents())
            .as("contents in the library")
            .isIn(changed, saved.contents());
      }
    }
  }

  /// Kills a program that follows a folder while it takes in what came and what moved.
  void inAWatch(Path music) throws Exception {
    Path first = made.part(music, MusicFolders.PART);
    Program program = Program.start(home, "watch", music.toString());
    await(program, () -> program.output().contains("Watching"));
    Gate.close(home, CONTENTS_A_KILL);
    made.part(music, MusicFolders.PART);
    Files.move(first, first.resolveSibling(first.getFileName() + " moved"));
    try (LibraryDatabase database = Objects.requireNonNull(LibraryDatabase.connect(home))) {
      await(program, () -> Gate.isWaitedAt(database));
      killed(program, "a watch", true);
      Gate.open(database);
    }
  }

  /// @param hit false where the program ended before
  private void killed(Program program, String during, boolean hit) throws InterruptedException {
    program.kill();
    count++;
    System.out.printf("%d: killed %s %s%n", count, hit ? "in" : "after", during);
  }

  /// Waits until the program reads files.
  private LibraryDatabase whenImporting(Program program) {
    return when(program, database -> database.importsSince(program.started()));
  }

  /// Waits for the database and for what it shall show. The caller closes it.
  private LibraryDatabase when(Program program, Predicate<LibraryDatabase> shown) {
    var found = new AtomicReference<@Nullable LibraryDatabase>();
    await(
        program,
        () -> {
          LibraryDatabase database = found.get();
          if (database == null) {
            database = LibraryDatabase.connect(home);
            found.set(database);
          }
          return database != null && shown.test(database);
        });
    return Objects.requireNonNull(found.get());
  }

  /// Waits for something that the program cannot end without.
  private static void await(Program program, BooleanSupplier condition) {
    assertThat(awaitOrEnd(program, condition)).as("at work: %s", program).isTrue();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadline).as("nanoseconds too late").isNegative();
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  /// @return false if the program ended before
  private static boolean awaitOrEnd(Program program, BooleanSupplier condition) {
    await(() -> condition.getAsBoolean() || !program.isAlive());
    return program.isAlive();
  }
}
