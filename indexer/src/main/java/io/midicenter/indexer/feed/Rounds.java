package io.midicenter.indexer.feed;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where the writers of rows and the loop that reads them meet: who is waiting for whom.
///
/// A round that *started* after a COMMIT sees it, so whoever wants to know that a change is applied
/// waits for the end of the first round that starts after asking. Safe for all threads.
final class Rounds {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final Condition moved = lock.newCondition();
  private long started;
  private long finished;
  private boolean woken;
  private boolean stopped;
  private long announced;
  private long covered;
  private long oldestSince;
  private long laterSince;

  /// A transaction that changed `rows` contents is committed.
  void announce(int rows) {
    lock.lock();
    try {
      long now = System.nanoTime();
      if (announced == covered && finished == started) {
        oldestSince = now;
      }
      if (laterSince == 0) {
        laterSince = now;
      }
      announced += rows;
      woken = true;
      wanted.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Ends every waiting, now and later.
  void stop() {
    lock.lock();
    try {
      stopped = true;
      wanted.signalAll();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /// The loop rests until it is woken or stopped, at most `atMost`.
  void rest(Duration atMost, boolean evenIfWoken) throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      while (nanos > 0 && !stopped && (evenIfWoken || !woken)) {
        nanos = wanted.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /// @return rows that were announced when the round began, to be handed to [#end]
  long begin() {
    lock.lock();
    try {
      started++;
      woken = false;
      laterSince = 0;
      return announced;
    } finally {
      lock.unlock();
    }
  }

  /// The round that began with `seen` is applied in full.
  void end(long seen) {
    lock.lock();
    try {
      covered = seen;
      oldestSince = laterSince;
      finished = started;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for the end of the first round that starts after this call.
  ///
  /// @return false if that took longer than `atMost`, or the loop stopped
  boolean awaitNext(Duration atMost) throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      long target = started + 1;
      woken = true;
      wanted.signalAll();
      while (finished < target) {
        if (stopped || nanos <= 0) {
          return false;
        }
        nanos = moved.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Waits while more than `most` rows are announced and not applied.
  ///
  /// @return false if they still are after `atMost`
  boolean awaitRoom(long most, Duration atMost) throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      while (announced - covered > most) {
        if (stopped || nanos <= 0) {
          return false;
        }
        nanos = moved.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  long pendingRows() {
    lock.lock();
    try {
      return announced - covered;
    } finally {
      lock.unlock();
    }
  }

  double lagSeconds() {
    lock.lock();
    try {
      return announced == covered || oldestSince == 0 ? 0 : (System.nanoTime() - oldestSince) / 1e9;
    } finally {
      lock.unlock();
    }
  }
}
