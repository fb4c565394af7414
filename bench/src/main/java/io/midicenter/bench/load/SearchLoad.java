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
import java.util.function.Consumer;

/// An open loop: requests leave at the times a Poisson process gives, whether or not earlier ones
/// were answered, and waiting counts from the time a request was due. A slow server is thus not
/// asked less often.
public final class SearchLoad {
  /// The facets of the search page.
  public static final String PAGE_FACETS =
      "bpm:4,key:24,instrument:20,mainInstrument:20,role:20,artist:20,kind,loopBars:6,meter,"
          + "genre:20,mood:20,tag:20,folder:50,pack:20,collection:20,favorite";

  private static final int UNANSWERED = 512;
  private static final double STEP = 1.2;

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
  /// @param generatorCores CPU seconds a second that the generator itself took
  public record Outcome(
      int answered,
      int failed,
      int late,
      double rate,
      double p50Ms,
      double p95Ms,
      double p99Ms,
      double maxMs,
      double generatorCores,
      String histogram) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d answered, %d failed, %.1f/s; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms; %d left late;"
              + " the generator took %.2f cores%n%s",
          answered,
          failed,
          rate,
          p50Ms,
          p95Ms,
          p99Ms,
          maxMs,
          late,
          generatorCores,
          histogram);
    }
  }

  /// The highest rate at which 95 % of the answers come within `p95Ms`: rises by a fifth while they
  /// do, `seconds` a step.
  ///
  /// @param from the rate to begin with, requests a second
  /// @param steps takes the outcome of every step
  /// @return the last rate that was kept, 0 where already the first was too much
  public double highestRate(
      double from, double p95Ms, int seconds, String facets, long seed, Consumer<Outcome> steps)
      throws IOException, InterruptedException {
    double kept = 0;
    for (double rate = from; ; rate *= STEP) {
      Outcome outcome = run(rate, seconds, facets, seed++);
      steps.accept(outcome);
      if (outcome.failed() > 0 || outcome.p95Ms() > p95Ms || outcome.rate() < rate * 0.9) {
        return kept;
      }
      kept = rate;
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
    long cpu = cpuNanos();
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
        (cpuNanos() - cpu) / 1e9 / took,
        latencies.histogram());
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /// Requests one after the other, as a person makes them: the page without a search, suggestions,
  /// values of a facet.
  ///
  /// @return a line each
  public List<String> singly(int requests, String facets, long seed)
      throws IOException, InterruptedException {
    var log = new QueryLog(names(seed), "", seed);
    String browse = "api/v1/search?limit=20&facets=" + facets;
    var lines = new ArrayList<String>();
    var first = new Latencies();
    ask(browse, first);
    lines.add(String.format(Locale.ROOT, "browse page, first: %.1f ms", first.percentileMs(1)));
    var later = new Latencies();
    var suggest = new Latencies();
    var values = new Latencies();
    for (int i = 0; i < requests; i++) {
      ask(browse, later);
      ask("api/v1/suggest?limit=8&q=" + log.typed(), suggest);
      ask("api/v1/facets/instrument?limit=20&prefix=gui" + log.selection(), values);
    }
    lines.add("browse page, later: " + later.summary());
    lines.add("suggest: " + suggest.summary());
    lines.add("facet values: " + values.summary());
    return lines;
  }

  private void ask(String path, Latencies into) throws IOException, InterruptedException {
    long start = System.nanoTime();
    var response = client.send(get(path), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " was answered by " + response.statusCode());
    }
    into.add(System.nanoTime() - start);
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
