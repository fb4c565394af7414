package io.midicenter.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// CPU seconds of this process and of the embedded PostgreSQL of a home. Backends that ended
/// between two looks are missing from the difference.
public record ProcessTimes(double program, double postgres) {
  public static ProcessTimes now(Path home) {
    double program = seconds(ProcessHandle.current());
    double postgres = 0;
    Path pidFile = home.resolve("pg/18/data/postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(pidFile);
      ProcessHandle postmaster =
          ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
      if (postmaster != null) {
        try (Stream<ProcessHandle> all =
            Stream.concat(Stream.of(postmaster), postmaster.descendants())) {
          postgres = all.mapToDouble(ProcessTimes::seconds).sum();
        }
      }
    } catch (IOException e) {
      postgres = Double.NaN;
    }
    return new ProcessTimes(program, postgres);
  }

  public ProcessTimes since(ProcessTimes start) {
    return new ProcessTimes(program - start.program, postgres - start.postgres);
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }
}
