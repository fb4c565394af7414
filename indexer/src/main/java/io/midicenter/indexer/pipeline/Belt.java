package io.midicenter.indexer.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A bounded queue between two stages: a full one holds its producers back, an empty one its
/// consumers. Safe for all threads.
final class Belt<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition items = lock.newCondition();
  private final ArrayDeque<T> queue = new ArrayDeque<>();
  private final int capacity;
  private final long heaviest;
  private final ToLongFunction<T> weigh;
  private long weight;
  private boolean ended;
  private boolean cut;

  Belt(int capacity) {
    this(capacity, Long.MAX_VALUE, _ -> 0);
  }

  /// @param heaviest weight of all items together above which producers wait
  Belt(int capacity, long heaviest, ToLongFunction<T> weigh) {
    this.capacity = capacity;
    this.heaviest = heaviest;
    this.weigh = weigh;
  }

  /// Waits for room.
  ///
  /// @return false if the belt was cut: the producer may stop
  boolean put(T item) throws InterruptedException {
    lock.lock();
    try {
      while ((queue.size() >= capacity || weight >= heaviest) && !cut) {
        room.await();
      }
      if (cut) {
        return false;
      }
      queue.addLast(item);
      weight += weigh.applyAsLong(item);
      items.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for an item.
  ///
  /// @return null when nothing will come any more
  @Nullable T take() throws InterruptedException {
    lock.lock();
    try {
      while (queue.isEmpty() && !ended && !cut) {
        items.await();
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  /// Waits at most `nanos` for an item.
  ///
  /// @return null when none came in time, or none will
  @Nullable T poll(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lock();
    try {
      while (queue.isEmpty() && !ended && !cut && left > 0) {
        left = items.awaitNanos(left);
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for an item and takes up to `most` of those that are there.
  ///
  /// @param last an item that is the last one to take
  /// @return empty when nothing will come any more
  List<T> takeSome(int most, Predicate<T> last) throws InterruptedException {
    var some = new ArrayList<T>();
    lock.lock();
    try {
      while (queue.isEmpty() && !ended && !cut) {
        items.await();
      }
      boolean goOn = true;
      for (T item = next(); item != null; item = goOn ? next() : null) {
        some.add(item);
        goOn = some.size() < most && !last.test(item);
      }
      return some;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable T next() {
    T item = cut ? null : queue.pollFirst();
    if (item != null) {
      weight -= weigh.applyAsLong(item);
      room.signal();
    }
    return item;
  }

  /// No further item comes; what is there is still handed out.
  void end() {
    lock.lock();
    try {
      ended = true;
      items.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Drops everything and lets nobody wait any more.
  void cut() {
    lock.lock();
    try {
      cut = true;
      queue.clear();
      weight = 0;
      items.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isDone() {
    lock.lock();
    try {
      return cut || (ended && queue.isEmpty());
    } finally {
      lock.unlock();
    }
  }
}
