package io.midicenter.indexer.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventLogTest {
  private static final TaskProblem PROBLEM =
      new TaskProblem("/music/a.mid", Stage.READ, "READ_GONE", "It is gone.");

  private static TaskEvent problem(long id) {
    return new TaskEvent.Problem(id, PROBLEM);
  }

  @Test
  void aReaderThatFellBehindGetsOneStateWithoutHoldingUpWhoAddsEvents() throws Exception {
    var log = new EventLog();
    for (int i = 0; i < 1_500; i++) {
      log.add(EventLogTest::problem);
    }

    List<TaskEvent> events =
        log.after(
            10,
            Duration.ZERO,
            newest -> {
              // as the clock of tasks does at any moment
              Thread adding = Thread.ofPlatform().start(() -> log.add(EventLogTest::problem));
              try {
                assertThat(adding.join(Duration.ofSeconds(30))).as("added meanwhile").isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return problem(newest);
            });

    assertThat(events).extracting(TaskEvent::id).containsExactly(1_500L);
    assertThat(log.after(1_499, Duration.ZERO, EventLogTest::problem))
        .extracting(TaskEvent::id)
        .containsExactly(1_500L, 1_501L);
  }
}
