package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.write.CommitData;
import io.midicenter.index.write.IdVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fails now and then, forgets in a crash what was not synced, or is full. Changes are
/// replayed from the last commit, as the feed does, and in the end the index holds what the rows
/// say.
class FailingDiskTest {
  private static final long SEED = Long.getLong("tests.seed", System.nanoTime());
  private static final int FAULTS = 3;
  private static final int FAULTS_OF_THE_LONG_RUN = 150;
  private static final int IDS = 80;

  @TempDir Path folder;

  /// The rows: version of each content, and every change in order, the last of which a commit names
  /// as its watermark.
  private final Map<Long, Long> rows = new HashMap<>();

  private final List<Long> feed = new ArrayList<>();
  private final Random random = new Random(SEED);
  private final MadeFiles made = new MadeFiles(SEED);

  @Test
  void whatACrashForgetsIsReplayed() throws Exception {
    survive(FAULTS, FailingDisk::crash);
  }

  @Test
  void errorsOfTheDiskAreSurvived() throws Exception {
    survive(FAULTS, this::failAtRandom);
  }

  @Test
  void aFullDiskIsSurvived() throws Exception {
    survive(FAULTS, this::fill);
  }

  @Tag("long")
  @Test
  void hundredsOfCrashesErrorsAndFullDisksLoseNothing() throws Exception {
    survive(
        FAULTS_OF_THE_LONG_RUN,
        disk -> {
          switch (random.nextInt(3)) {
            case 0 -> disk.crash();
            case 1 -> failAtRandom(disk);
            default -> fill(disk);
          }
        });
  }

  private interface Fault {
    void on(FailingDisk disk);
  }

  private void failAtRandom(FailingDisk disk) {
    disk.failAtRandom(0.02 + random.nextDouble() / 10);
  }

  private void fill(FailingDisk disk) {
    disk.fill(random.nextInt(60_000));
  }

  private void survive(int faults, Fault fault) throws Exception {
    var disk = new FailingDisk(folder, random);
    int broken = 0;
    for (int i = 0; i < faults; i++) {
      broken += oneLife(disk, fault) ? 1 : 0;
      disk.heal();
    }
    assertThat(broken).as("lives that ended early; seed %d", SEED).isPositive();
    try (MidiIndex index = open(disk)) {
      replay(index);
      index.commit(MadeFiles.commit(feed.size()));
      index.refresh();
      compare(index);
    }
  }

  /// Opens, replays, writes on, and meets the fault somewhere.
  ///
  /// @return true where something failed
  private boolean oneLife(FailingDisk disk, Fault fault) throws Exception {
    MidiIndex index = open(disk);
    try {
      replay(index);
      int changes = 20 + random.nextInt(60);
      int moment = random.nextInt(changes);
      for (int i = 0; i < changes; i++) {
        if (i == moment) {
          fault.on(disk);
        }
        change(index);
        if (random.nextInt(10) == 0) {
          index.commit(MadeFiles.commit(feed.size()));
        } else if (random.nextInt(10) == 0) {
          index.refresh();
          index.search(SearchRequest.text("bass"));
        }
      }
      return false;
    } catch (IOException | IllegalStateException e) {
      return true;
    } finally {
      closeBroken(index);
    }
  }

  private static void closeBroken(MidiIndex index) {
    try {
      index.close();
    } catch (IOException | IllegalStateException e) {
      // where nothing can be deleted, closing says so
    }
  }

  private void change(MidiIndex index) throws IOException {
    long id = 1L + random.nextInt(IDS);
    feed.add(id);
    if (random.nextInt(8) == 0) {
      rows.remove(id);
    } else {
      rows.put(id, (long) feed.size());
    }
    write(index, id);
  }

  private void write(MidiIndex index, long id) throws IOException {
    Long version = rows.get(id);
    if (version == null) {
      index.delete(id);
    } else {
      index.update(made.file(id, version));
    }
  }

  private void replay(MidiIndex index) throws IOException {
    long from = index.committed().map(CommitData::watermark).orElse(0L);
    for (long id : feed.subList((int) from, feed.size())) {
      write(index, id);
    }
  }

  private void compare(MidiIndex index) throws IOException {
    var documents = new HashMap<Long, Long>();
    for (IdVersion document : index.idsAndVersions(0)) {
      assertThat(documents.put(document.contentId(), document.version())).isNull();
    }
    assertThat(documents).as("reproduce with -Dtests.seed=%d", SEED).isEqualTo(rows);
  }

  /// Every index that is found is sound.
  private MidiIndex open(FailingDisk disk) throws IOException {
    MidiIndex index = IndexOpening.writable(folder, disk, IndexSettings.LIVE);
    assertThat(index.check(1).clean()).as("seed %d", SEED).isTrue();
    return index;
  }
}
