package io.midicenter.cli.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
  private static final int KILLS_OF_THE_LONG_RUN = Integer.getInteger("tests.kills", 200);
  private static final int KILLS_PER_LOOK = 20;

  /// The contents before the gate write a little more.
  private static final int MOST_WAL_BEFORE_KILL = 300_000;

  /// Files of a new generation when the last is written.
  private static final int MOST_INDEX_FILES = 12;

  /// A restore writes so much more than its estimate at most.
  private static final double MOST_OF_A_RESTORE = 1.5;

  @TempDir private static Path folder;
  private static Path home;
  private static MusicFolders made;
  private static Kills kills;

  @BeforeAll
  static void choose() {
    home = folder.resolve("home");
    made = new MusicFolders(SEED);
    kills = new Kills(home, made);
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
    kills.afterACommit(music);
    for (int kill = 1; kill < KILLS; kill++) {
      kills.inAnImport(music, random.nextInt(MOST_WAL_BEFORE_KILL), kill % 2 == 1);
    }
    Contents.finishAndCompare(home, music, made.files());
  }

  @Test
  void aPowerCutInMidImportLosesNothing() throws Exception {
    Path music = folder.resolve("loops");
    kills.ofBothInAnImport(music);
    Contents.finishAndCompare(home, music, made.files());
  }

  @Test
  void killsDuringARebuildASwapAndAFirstCommitLeaveACompleteIndex() throws Exception {
    var random = new Random(SEED + 2);
    Path music = folder.resolve("drums");
    made.fill(music);
    Contents.finishAndCompare(home, music, made.files());
    kills.inARebuild(1 + random.nextInt(MOST_INDEX_FILES));
    kills.inASwap();
    kills.inAFirstCommit();
    Contents.finishAndCompare(home, music, made.files());
  }

  @Test
  void killsDuringARestoreAndAWatchLoseNothing() throws Exception {
    var random = new Random(SEED + 4);
    Path music = folder.resolve("fills");
    made.fill(music);
    Contents.finishAndCompare(home, music, made.files());
    Kills.Saved saved = kills.save();
    kills.inAWatch(music);
    kills.inARestore(saved, random.nextDouble());
    Contents.finishAndCompare(home, music, made.files());
  }

  @Tag("long")
  @Test
  void twoHundredKillsLoseNothing() throws Exception {
    var random = new Random(SEED + 3);
    Path music = folder.resolve("many");
    int looked = 0;
    while (kills.count() < KILLS_OF_THE_LONG_RUN) {
      switch (random.nextInt(8)) {
        case 0 -> kills.inAnImport(music, random.nextInt(MOST_WAL_BEFORE_KILL), false);
        case 1 -> kills.inAnImport(music, random.nextInt(MOST_WAL_BEFORE_KILL), true);
        case 2 -> kills.inARebuild(1 + random.nextInt(MOST_INDEX_FILES));
        case 3 -> kills.inASwap();
        case 4 -> kills.afterACommit(music);
        case 5 -> {
          Kills.Saved saved = kills.save();
          kills.afterACommit(music);
          kills.inARestore(saved, random.nextDouble() * MOST_OF_A_RESTORE);
        }
        case 6 -> kills.inAWatch(music);
        default -> kills.inAFirstCommit();
      }
      if (kills.count() - looked >= KILLS_PER_LOOK || kills.count() >= KILLS_OF_THE_LONG_RUN) {
        looked = kills.count();
        made.fill(music);
        Contents.finishAndCompare(home, music, made.files());
        System.out.printf("%d kills, %d files: equal%n", kills.count(), made.files());
      }
    }
  }
}
