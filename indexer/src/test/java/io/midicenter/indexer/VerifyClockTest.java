package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VerifyClockTest extends LibraryTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @Test
  void onceADayWhenNobodySearchesAndAfterTwoDaysAnyway() {
    Duration day = Duration.ofDays(1);
    Duration quiet = Duration.ofMinutes(10);
    assertThat(VerifyClock.isDue(day, quiet)).isTrue();
    assertThat(VerifyClock.isDue(day.minusSeconds(1), quiet)).isFalse();
    assertThat(VerifyClock.isDue(day, quiet.minusSeconds(1))).isFalse();
    assertThat(VerifyClock.isDue(day.multipliedBy(2), Duration.ZERO)).isTrue();
  }

  @Test
  void aComparisonIsStartedWhenItIsDueAndItsResultIsKept() throws Exception {
    MidiFolder.fill(music, 0, 5);
    library.importFrom(music);
    try (var clock = new VerifyClock(library.get(), now::get)) {
      clock.look();
      assertThat(comparisons()).isEmpty();
      now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
      clock.look();
      assertThat(comparisons()).hasSize(1);
      library.get().tasks().await(comparisons().getFirst().id());
      clock.look();
      assertThat(comparisons()).as("not yet two days later").hasSize(1);
      now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
      clock.look();
      assertThat(comparisons()).hasSize(2);
      library.get().tasks().await(comparisons().getFirst().id());
    }
    TaskReport.Verify report = library.get().status().lastVerify();
    assertThat(report).isNotNull().extracting(TaskReport.Verify::equal).isEqualTo(true);
    Instant at = library.get().status().lastVerifyAt();
    library.reopen();
    assertThat(library.get().status().lastVerify()).isEqualTo(report);
    assertThat(library.get().status().lastVerifyAt())
        .isNotNull()
        .isBetween(java.util.Objects.requireNonNull(at).minusSeconds(1), at.plusSeconds(1));
  }

  @Test
  void aComparisonThatFoundDamageIsFollowedByARepair() throws Exception {
    MidiFolder.fill(music, 0, 5);
    library.importFrom(music);
    library.reopen();
    library.flipABitIn("gen-000001");
    assertThat(library.verify(false).damage()).isNotEmpty();
    try (var clock = new VerifyClock(library.get(), now::get)) {
      clock.look();
    }
    library.awaitTasks();
    assertThat(library.verify(false).damage()).isEmpty();
    assertThat(library.verify(true, false).equal()).isTrue();
    assertThat(library.documents()).isEqualTo(5);
  }

  private List<TaskView> comparisons() {
    return library.get().tasks().list(TaskKind.VERIFY, null, null, 10);
  }
}
