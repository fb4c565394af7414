package io.midicenter.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// An open loop: requests leave at the times a Poisson process gives, whether or not earlier ones
/// were answered, and waiting counts from the time a request was due. A slow server is thus not
/// asked less often.
public final class SearchLoad {
  private static final int UNANSWERED = 512;

  private final URI server;
  private final String adminKey;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// @param server for example `http://127.0.0.1:7070/`
  /// @param adminKey a key without a rate limit
  public SearchLoad(URI server, String adminKey) {
    this.server = server;
    this.adminKey = adminKey;
  }

  /// What a run showed.
  ///
  /// @param failed answers other than 200
  /// @param late requests that left more than 10 ms after they were due: the generator's own
  ///   trouble
  public record Outcome(
      int answered,
      int failed,
      int late,
      double rate,
      double p50Ms,
      double p95Ms,
      double p99Ms,
      double maxMs,
      String histogram) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d answered, %d failed, %.1f/s; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms; %d left late%n%s",
          answered,
          failed,
          rate,
          p50Ms,
          p95Ms,
          p99Ms,
          maxMs,
          late,
          histogram);
    }
  }

  /// Runs the log for `seconds` at `perSecond` requests a second.
  ///
  /// @param facets value of the parameter `facets`
  /// @throws IOException if the server cannot be reached at all
  public Outcome run(double perSecond, int seconds, String facets, long seed)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    return run(perSecond, () -> System.nanoTime() - end < 0, facets, seed);
  }

  /// Runs the log for as long as `goOn` says so.
  public Outcome run(double perSecond, BooleanSupplier goOn, String facets, long seed)
      throws IOException, InterruptedException {
    var log = new QueryLog(names(seed), facets, seed);
    var random = new SplittableRandom(seed);
    var latencies = new Latencies();
    var failed = new AtomicInteger();
    var open = new Semaphore(UNANSWERED);
    int late = 0;
    long start = System.nanoTime();
    long due = start;
    while (goOn.getAsBoolean()) {
      HttpRequest request = get("api/v1/search?" + log.next());
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      open.acquire();
      long expected = due;
      late += System.nanoTime() - due > 10_000_000 ? 1 : 0;
      var _ =
          client
              .sendAsync(request, BodyHandlers.ofByteArray())
              .whenComplete((response, error) -> {
                open.release();
                if (error == null && response.statusCode() == 200) {
                  latencies.add(System.nanoTime() - expected);
                } else {
                  failed.incrementAndGet();
                }
              });
      due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
    }
    open.acquire(UNANSWERED);
    double took = (System.nanoTime() - start) / 1e9;
    return new Outcome(
        latencies.count(),
        failed.get(),
        late,
        latencies.count() / took,
        latencies.percentileMs(0.5),
        latencies.percentileMs(0.95),
        latencies.percentileMs(0.99),
        latencies.percentileMs(1),
        latencies.histogram());
  }

  private List<String> names(long seed) throws IOException, InterruptedException {
    var names = new ArrayList<String>();
    for (int page = 0; page < 10; page++) {
      var response =
          client.send(
              get(
                  "api/v1/search?limit=200&fields=name&sort=random:"
                      + seed
                      + "&offset="
                      + 200 * page),
              BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(
            server + " answered " + response.statusCode() + ": " + response.body());
      }
      JsonNode hits = new ObjectMapper().readTree(response.body()).path("hits");
      hits.forEach(hit -> names.add(hit.path("doc").path("name").asText()));
    }
    return names;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer " + adminKey)
        .build();
  }
}
