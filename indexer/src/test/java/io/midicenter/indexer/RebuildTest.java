package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.query.SearchRequest;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.tasks.TaskError;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest extends LibraryTest {
  @BeforeEach
  void importFiles() throws Exception {
    MidiFolder.fill(music, 0, 150);
    library.importFrom(music);
  }

  @Test
  void searchesAndImportsGoOnWhileTheIndexIsRebuilt() throws Exception {
    var failure = new AtomicReference<Throwable>();
    var searches = new AtomicInteger();
    Thread searching =
        Thread.ofPlatform()
            .start(() -> {
              while (failure.get() == null && searches.get() >= 0) {
                try (IndexLease lease = library.get().lease().orElseThrow()) {
                  long found = lease.index().search(SearchRequest.all()).total().value();
                  if (found < 150) {
                    throw new AssertionError("only " + found + " files were found");
                  }
                  searches.updateAndGet(n -> n < 0 ? n : n + 1);
                } catch (Throwable e) {
                  failure.set(e);
                }
              }
            });
    TaskView rebuild = library.get().tasks().start(new TaskRequest.Rebuild());
    MidiFolder.fill(music, 150, 50);
    library.importFrom(music);
    rebuild = library.get().tasks().await(rebuild.id());
    assertThat(library.get().waitForIndex(Duration.ofSeconds(60))).isTrue();
    int done = searches.getAndSet(-1);
    searching.join();
    assertThat(failure.get()).isNull();
    assertThat(done).isPositive();
    assertThat(rebuild.state()).as("%s", rebuild.error()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    assertThat(library.documents()).isEqualTo(200);
    assertThat(library.verify(false).equal()).isTrue();
    library.reopen();
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    assertThat(library.documents()).isEqualTo(200);
  }

  @Test
  void theGenerationBeforeIsKeptAndOlderOnesGo() throws Exception {
    rebuild();
    TaskReport.Rebuild third = rebuild();
    assertThat(third.generation()).isEqualTo("gen-000003");
    assertThat(third.documents()).isEqualTo(150);
    assertThat(generations()).containsExactly("gen-000002", "gen-000003");
  }

  @Test
  void aCancelledRebuildLeavesTheOldIndexServing() throws Exception {
    TaskView task = library.get().tasks().start(new TaskRequest.Rebuild());
    library.get().tasks().cancel(task.id());
    task = library.get().tasks().await(task.id());
    assertThat(task.state()).isIn(TaskState.CANCELLED, TaskState.SUCCEEDED);
    String expected = task.state() == TaskState.CANCELLED ? "gen-000001" : "gen-000002";
    assertThat(library.get().status().generation()).isEqualTo(expected);
    assertThat(library.documents()).isEqualTo(150);
  }

  @Test
  void theRestOfAnInterruptedRebuildIsCleanedUpAtTheNextStart() throws Exception {
    library.get().close();
    Files.createDirectories(index().resolve("gen-000002"));
    Files.writeString(index().resolve("gen-000002").resolve("_0.cfs"), "half");
    Files.createFile(index().resolve("dirty"));
    library.reopen();
    assertThat(generations()).containsExactly("gen-000001");
    assertThat(library.documents()).isEqualTo(150);
  }

  @Test
  void anIndexThatIsGoneIsRebuiltByItself() throws Exception {
    library.get().close();
    delete(index());
    library.reopen();
    awaitServing();
    assertThat(library.documents()).isEqualTo(150);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aBitFlippedInTheIndexIsFoundAfterAnUncleanEndAndTheIndexMadeAgain() throws Exception {
    library.get().close();
    Path generation = index().resolve("gen-000001");
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
      }
    }
    Files.createFile(index().resolve("dirty"));
    library.reopen();
    awaitServing();
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    assertThat(library.documents()).isEqualTo(150);
  }

  @Test
  void anIndexOfAnotherEpochIsNotServedButMadeAgain() throws Exception {
    library.get().close();
    library.execute("UPDATE msc.library_meta SET feed_epoch = gen_random_uuid()");
    library.reopen();
    awaitServing();
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    assertThat(library.documents()).isEqualTo(150);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aRollbackServesTheIndexBeforeWithEverythingThatChangedSince() throws Exception {
    rebuild();
    MidiFolder.fill(music, 150, 40);
    Files.delete(music.resolve(MidiFolder.path(3)));
    library.importFrom(music);
    TaskReport.Verify before = library.verify(true, false);
    assertThat(before.equal()).isTrue();
    assertThat(rollback().generation()).isEqualTo("gen-000001");
    assertThat(library.get().status().generation()).isEqualTo("gen-000001");
    assertThat(library.verify(true, false)).isEqualTo(before);
    library.reopen();
    assertThat(library.get().status().generation()).isEqualTo("gen-000001");
    assertThat(library.documents()).isEqualTo(190);
    assertThat(rollback().generation()).as("and back again").isEqualTo("gen-000002");
    assertThat(library.documents()).isEqualTo(190);
    assertThat(generations()).containsExactly("gen-000001", "gen-000002");
  }

  @Test
  void withoutAnIndexBeforeARollbackSaysSo() throws Exception {
    TaskView task = library.run(new TaskRequest.Rollback());
    assertThat(task.state()).isEqualTo(TaskState.FAILED);
    assertThat(task.error()).extracting(TaskError::code).isEqualTo("NO_GENERATION");
    assertThat(library.documents()).isEqualTo(150);
  }

  @Test
  void aDamagedIndexIsNotRolledBackTo() throws Exception {
    rebuild();
    library.flipABitIn("gen-000001");
    TaskView task = library.run(new TaskRequest.Rollback());
    assertThat(task.error()).extracting(TaskError::code).isEqualTo("INDEX_UNFIT");
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    assertThat(library.documents()).isEqualTo(150);
  }

  @Test
  void aDamagedIndexThatServesGivesWayToTheOneBefore() throws Exception {
    rebuild();
    MidiFolder.fill(music, 150, 10);
    library.importFrom(music);
    library.reopen();
    library.flipABitIn("gen-000002");
    TaskReport.Verify found = library.verify(false);
    assertThat(found.equal()).isFalse();
    assertThat(found.level()).isZero();
    assertThat(found.damage()).isNotEmpty();
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    library.verify(true);
    assertThat(library.get().status().generation()).isEqualTo("gen-000002");
    assertThat(generations()).containsExactly("gen-000001", "gen-000002");
    assertThat(library.verify(true, false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(160);
  }

  /// Between the withdrawal and the end of the rebuild no index serves.
  @Test
  void aQueryThatFailsMakesTheOnlyIndexAgainIfItIsDamaged() throws Exception {
    library.reopen();
    library.flipABitIn("gen-000001");
    library.get().doubt(new IOException("a page of the index cannot be read"));
    library.awaitTasks();
    assertThat(library.get().status().lastVerify())
        .isNotNull()
        .extracting(TaskReport.Verify::level)
        .isEqualTo(0);
    assertThat(library.get().status().state()).isEqualTo(LibraryStatus.State.OK);
    assertThat(library.verify(true, false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(150);
    library.reopen();
    assertThat(library.documents()).isEqualTo(150);
  }

  /// Nobody asks: a merge reads what no search has read, and finds it damaged.
  @Test
  void aMergeThatMeetsDamageMakesTheIndexAgain() throws Exception {
    library.reopen();
    library.flipABitIn("gen-000001");
    long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    int files = 150;
    while (library.get().tasks().list(TaskKind.VERIFY, null, null, 1).isEmpty()) {
      assertThat(System.nanoTime() - deadline).as("no merge in time").isNegative();
      MidiFolder.fill(music, files++, 1);
      library.importFrom(music);
      library.get().waitForIndex(Duration.ofSeconds(1));
    }
    library.awaitTasks();
    assertThat(library.get().waitForIndex(Duration.ofSeconds(60))).isTrue();
    assertThat(library.get().status().lastVerify())
        .isNotNull()
        .satisfies(found -> assertThat(found.damage()).isNotEmpty());
    assertThat(library.get().status().state()).isEqualTo(LibraryStatus.State.OK);
    assertThat(library.verify(true, false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(files);
  }

  private TaskReport.Rollback rollback() throws InterruptedException {
    TaskView task = library.run(new TaskRequest.Rollback());
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    return (TaskReport.Rollback) java.util.Objects.requireNonNull(task.report());
  }

  private TaskReport.Rebuild rebuild() throws InterruptedException {
    TaskView task = library.run(new TaskRequest.Rebuild());
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    return (TaskReport.Rebuild) java.util.Objects.requireNonNull(task.report());
  }

  /// The rebuild that a start begins by itself.
  private void awaitServing() throws InterruptedException {
    for (TaskView task : library.get().tasks().list(null, null, null, 10)) {
      if (!task.state().isFinal()) {
        assertThat(library.get().tasks().await(task.id()).state()).isEqualTo(TaskState.SUCCEEDED);
      }
    }
    assertThat(library.get().status().state()).isEqualTo(LibraryStatus.State.OK);
  }

  private Path index() {
    return library.home.resolve("index");
  }

  private List<String> generations() throws Exception {
    try (Stream<Path> entries = Files.list(index())) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.startsWith("gen-"))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
