package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A disk that says itself how much room it has.
class LowDiskTest extends LibraryTest {
  private static final long PAUSE = 1_000;
  private static final long LEAST = 100;

  private final AtomicLong free = new AtomicLong(10_000);

  @BeforeEach
  void measure() throws Exception {
    library.configure(
        library.config().withDisk(new DiskRoom(library.home, _ -> free.get(), PAUSE, LEAST)));
    library.reopen();
    MidiFolder.fill(music, 0, 20);
  }

  @Test
  void anImportPausesWhileTheDiskIsLowAndGoesOnByItself() throws Exception {
    free.set(PAUSE - 1);

    TaskView task = library.get().tasks().start(TaskRequest.Import.of(music));
    await(() -> phase(task).equals("paused"));
    assertThat(library.get().status().disk())
        .isEqualTo(new DiskRoom.View(PAUSE - 1, DiskRoom.State.LOW, 1));
    assertThat(library.number("SELECT count(*) FROM msc.content")).isZero();

    free.set(PAUSE);
    TaskView end = library.get().tasks().await(task.id());
    assertThat(end.state()).as("%s", end.error()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(library.get().status().disk().state()).isEqualTo(DiskRoom.State.OK);
    assertThat(library.documents()).isEqualTo(20);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aPausedImportEndsWhenTheDiskFallsFurtherAndTheNextOneGoesOn() throws Exception {
    free.set(PAUSE - 1);
    TaskView task = library.get().tasks().start(TaskRequest.Import.of(music));
    await(() -> phase(task).equals("paused"));

    free.set(LEAST - 1);
    TaskView end = library.get().tasks().await(task.id());

    assertThat(end.state()).isEqualTo(TaskState.FAILED);
    assertThat(Objects.requireNonNull(end.error()).code()).isEqualTo("DISK_LOW");
    assertThat(library.get().status().disk().state()).isEqualTo(DiskRoom.State.FULL);
    free.set(10_000);
    library.importFrom(music);
    assertThat(library.documents()).isEqualTo(20);
  }

  @Test
  void aPausedImportCanBeStopped() throws Exception {
    free.set(PAUSE - 1);
    TaskView task = library.get().tasks().start(TaskRequest.Import.of(music));
    await(() -> phase(task).equals("paused"));

    library.get().tasks().cancel(task.id());

    assertThat(library.get().tasks().await(task.id()).state()).isEqualTo(TaskState.CANCELLED);
  }

  @Test
  void aRebuildNeedsRoomForASecondIndexBesideTheFirst() throws Exception {
    library.importFrom(music);
    library.reopen();
    long size = index().values().stream().mapToLong(Long::longValue).sum();

    free.set(size * 6 / 5 - 1);
    Map<String, Long> before = index();
    TaskView end = library.run(new TaskRequest.Rebuild());

    assertThat(end.state()).isEqualTo(TaskState.FAILED);
    assertThat(Objects.requireNonNull(end.error()).code()).isEqualTo("DISK_LOW");
    assertThat(index()).as("nothing was written").isEqualTo(before);
    assertThat(library.documents()).isEqualTo(20);
    free.set(size * 2);
    assertThat(library.run(new TaskRequest.Rebuild()).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(library.documents()).isEqualTo(20);
  }

  /// Size of each file of all indexes.
  private Map<String, Long> index() throws IOException {
    try (Stream<Path> files = Files.walk(library.home.resolve("index"))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("_"))
          .collect(Collectors.toMap(Path::toString, file -> file.toFile().length()));
    }
  }

  private String phase(TaskView task) {
    return library.get().tasks().get(task.id()).orElseThrow().progress().phase();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadline).isNegative();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }
}
