package io.midicenter.bench.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Starts `msc serve` on a library, as often as asked: time from the start of its process to the
/// first answered search; then processor time and memory while nobody asks anything.
public final class StartBench {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private StartBench() {}

  /// @param command starts the program; `serve` and its options are added
  /// @param idleSeconds how long it is watched idle after the last start; 0 = not
  /// @throws IllegalStateException if the server ends, or does not answer in five minutes
  public static void run(
      List<String> command, Path home, int starts, int idleSeconds, Consumer<String> tell)
      throws IOException, InterruptedException {
    for (int i = 1; i <= starts; i++) {
      int port = freePort();
      long begun = System.nanoTime();
      Process server = start(command, home, port);
      try {
        untilAnswered(server, port);
        tell.accept(
            String.format(
                Locale.ROOT,
                "start %d: first search answered after %.2f s",
                i,
                (System.nanoTime() - begun) / 1e9));
        if (i == starts && idleSeconds > 0) {
          idle(server, home, idleSeconds, tell);
        }
      } finally {
        server.destroy();
        server.waitFor();
      }
    }
  }

  private static Process start(List<String> command, Path home, int port) throws IOException {
    var all = new ArrayList<>(command);
    all.addAll(List.of("serve", "--quiet", "--home", home.toString(), "--port", "" + port));
    return new ProcessBuilder(all).inheritIO().start();
  }

  private static void untilAnswered(Process server, int port) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest search =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/search?q=bass&limit=20"))
            .timeout(PATIENCE)
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (http.send(search, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // it does not listen yet
        if (!server.isAlive()) {
          throw new IllegalStateException("msc serve ended with " + server.exitValue(), e);
        }
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("msc serve has not answered in five minutes");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static void idle(Process server, Path home, int seconds, Consumer<String> tell)
      throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
    double program = cpu(server);
    double postgres = ProcessTimes.now(home).postgres();
    TimeUnit.SECONDS.sleep(seconds);
    tell.accept(
        String.format(
            Locale.ROOT,
            "idle for %d s: CPU program %.2f %%, PostgreSQL %.2f %% of one core; resident memory of the program %s",
            seconds,
            100 * (cpu(server) - program) / seconds,
            100 * (ProcessTimes.now(home).postgres() - postgres) / seconds,
            resident(server.pid())));
  }

  private static double cpu(Process server) {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /// As Linux tells it.
  private static String resident(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return line.substring("VmRSS:".length()).strip();
        }
      }
    } catch (IOException e) {
      return "unknown on this system";
    }
    return "unknown";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
