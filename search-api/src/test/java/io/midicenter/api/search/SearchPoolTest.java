package io.midicenter.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SearchPoolTest {
  @Test
  void aFullQueueIsToldAtOnce() throws Exception {
    try (var pool = new SearchPool(1, 2);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = new CountDownLatch(1);
      var end = new CountDownLatch(1);
      var served = new ArrayList<CompletableFuture<String>>();
      served.add(
          CompletableFuture.supplyAsync(() -> pool.run(_ -> wait(started, end)).value(), callers));
      started.await();
      int refused = 0;
      var answers = new ArrayList<CompletableFuture<String>>();
      for (int i = 0; i < 6; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> pool.run(_ -> "later").value(), callers));
      }
      while (answers.stream().filter(CompletableFuture::isCompletedExceptionally).count() < 4) {
        Thread.onSpinWait();
      }
      end.countDown();
      for (var answer : answers) {
        try {
          assertThat(answer.join()).isEqualTo("later");
        } catch (java.util.concurrent.CompletionException e) {
          assertThat(e.getCause())
              .isInstanceOfSatisfying(
                  ProblemException.class,
                  problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED);
                    assertThat(problem.headers()).containsEntry("Retry-After", "1");
                  });
          refused++;
        }
      }
      assertThat(refused).isEqualTo(4);
      assertThat(served.getFirst().join()).isEqualTo("first");
    }
  }

  private static String wait(CountDownLatch started, CountDownLatch end) {
    started.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
    return "first";
  }

  @Test
  void anIndexThatCannotBeReadIsToldAsSuch() {
    try (var pool = new SearchPool(1, 1)) {
      assertThatThrownBy(() ->
              pool.run(_ -> {
                throw new IOException("disk");
              }))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.code()).isEqualTo(ProblemCode.INDEX_UNAVAILABLE));
    }
  }

  @Test
  void searchesRunOnPlatformThreads() {
    try (var pool = new SearchPool(1, 1)) {
      assertThat(pool.run(_ -> Thread.currentThread().isVirtual()).value()).isFalse();
    }
  }
}
