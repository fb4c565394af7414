package io.midicenter.indexer.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final TaskReport REPORT = new TaskReport.Rebuild("gen-000001", 1, 0.1);

  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @Test
  void oneTaskOfAKindRunsAtATime() throws Exception {
    try (Tasks tasks = tasks(this::untilReleased)) {
      TaskView first = tasks.start(new TaskRequest.Rebuild());
      assertThatThrownBy(() -> tasks.start(new TaskRequest.Rebuild()))
          .isInstanceOfSatisfying(
              TaskConflict.class, conflict -> assertThat(conflict.running()).isEqualTo(first.id()));
      mayEnd.countDown();
      assertThat(tasks.await(first.id()).state()).isEqualTo(TaskState.SUCCEEDED);
      TaskView second = tasks.start(new TaskRequest.Rebuild());
      assertThat(second.id()).isGreaterThan(first.id());
      tasks.await(second.id());
      assertThat(tasks.list(TaskKind.REBUILD, null, null, 10))
          .extracting(TaskView::id)
          .containsExactly(second.id(), first.id());
    }
  }

  @Test
  void eventsHaveRisingIdsAndEndWithAFinalState() throws Exception {
    try (Tasks tasks =
        tasks((_, control) -> {
          for (int i = 0; i < 5; i++) {
            control.problem(new TaskProblem("a" + i, Stage.READ, "READ_DENIED", "No."));
          }
          return REPORT;
        })) {
      TaskView task = tasks.start(new TaskRequest.Rebuild());
      tasks.await(task.id());
      List<TaskEvent> events = tasks.events(task.id(), 0, SOON);
      assertThat(events).extracting(TaskEvent::id).containsExactlyElementsOf(upTo(events.size()));
      assertThat(events.getLast())
          .isInstanceOfSatisfying(
              TaskEvent.State.class,
              state -> assertThat(state.task().state()).isEqualTo(TaskState.SUCCEEDED));
      assertThat(tasks.events(task.id(), events.getLast().id(), SOON)).isEmpty();
    }
  }

  @Test
  void whoMissedEventsGetsOneFullState() throws Exception {
    try (Tasks tasks =
        tasks((_, control) -> {
          for (int i = 0; i < 2_500; i++) {
            control.problem(new TaskProblem("a", Stage.READ, "READ_DENIED", "No."));
          }
          return REPORT;
        })) {
      TaskView task = tasks.start(new TaskRequest.Rebuild());
      tasks.await(task.id());
      assertThat(tasks.events(task.id(), 1, SOON))
          .singleElement()
          .isInstanceOf(TaskEvent.State.class);
      assertThat(tasks.events(task.id(), 2_400, SOON)).hasSizeGreaterThan(100);
    }
  }

  @Test
  void aCancelledTaskEndsAsCancelledAndAFailureTellsWhy() throws Exception {
    try (Tasks tasks =
        tasks((_, control) -> {
          while (!control.stopRequested()) {
            Thread.onSpinWait();
          }
          return REPORT;
        })) {
      TaskView task = tasks.start(new TaskRequest.Rebuild());
      tasks.cancel(task.id());
      assertThat(tasks.await(task.id()).state()).isEqualTo(TaskState.CANCELLED);
    }
    try (Tasks tasks =
        tasks((_, _) -> {
          throw new TaskFailure("DISK_LOW", "Make room.");
        })) {
      TaskView task = tasks.await(tasks.start(new TaskRequest.Rebuild()).id());
      assertThat(task.state()).isEqualTo(TaskState.FAILED);
      assertThat(task.error()).isEqualTo(new TaskError("DISK_LOW", "Make room."));
    }
  }

  private TaskReport untilReleased(TaskRequest request, TaskControl control)
      throws InterruptedException {
    mayEnd.await();
    return REPORT;
  }

  private static List<Long> upTo(int last) {
    var ids = new ArrayList<Long>();
    for (long id = 1; id <= last; id++) {
      ids.add(id);
    }
    return ids;
  }

  private static Tasks tasks(TaskWork work) {
    return new Tasks(Map.of(TaskKind.REBUILD, work), new NoStore());
  }

  /// Remembers nothing.
  private static final class NoStore implements TaskStore {
    @Override
    public void require() {}

    @Override
    public void save(TaskRequest request, TaskView task) {}

    @Override
    public Optional<TaskView> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<TaskView> list(
        @Nullable TaskKind kind, @Nullable TaskState state, @Nullable UUID before, int limit) {
      return List.of();
    }

    @Override
    public void interruptStale() {}
  }
}
