package io.midicenter.indexer.tasks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/// The last 1,000 events of one task, with rising ids. Safe for all threads; readers wait here.
final class EventLog {
  private static final int KEPT = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final ArrayDeque<TaskEvent> events = new ArrayDeque<>();
  private long last;
  private boolean closed;

  void add(LongFunction<TaskEvent> event) {
    lock.lock();
    try {
      events.addLast(event.apply(++last));
      if (events.size() > KEPT) {
        events.removeFirst();
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// No further event will come: nobody needs to wait.
  void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Events after `after`, waiting at most `wait` for the first. Where some are no longer kept, one
  /// full state stands for all of them; it is made without the lock, because whoever adds an event
  /// may hold what making it needs.
  List<TaskEvent> after(long after, Duration wait, LongFunction<TaskEvent> fullState)
      throws InterruptedException {
    long nanos = wait.toNanos();
    long newest;
    lock.lock();
    try {
      while (last <= after && !closed && nanos > 0) {
        nanos = more.awaitNanos(nanos);
      }
      newest = last;
      if (after <= last && (events.isEmpty() || events.getFirst().id() <= after + 1)) {
        return kept(after);
      }
    } finally {
      lock.unlock();
    }
    return List.of(fullState.apply(newest));
  }

  private List<TaskEvent> kept(long after) {
    var found = new ArrayList<TaskEvent>();
    for (TaskEvent event : events) {
      if (event.id() > after) {
        found.add(event);
      }
    }
    return found;
  }

  /// Waits for the end of the task.
  void awaitClose() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        more.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
