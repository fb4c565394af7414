package io.midicenter.analysis.smf;

import io.midicenter.analysis.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures the reader on the files of a folder, on one thread: `ReaderSpeed FOLDER [SECONDS]`.
final class ReaderSpeed {
  private ReaderSpeed() {}

  public static void main(String[] args) throws IOException {
    List<byte[]> files = load(Path.of(args[0]));
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 5;
    long bytes = files.stream().mapToLong(f -> f.length).sum();
    var reader = new SmfReader();
    pass(reader, files, seconds / 2);
    double microseconds = pass(reader, files, seconds);
    System.out.printf(
        Locale.ROOT,
        "%d files of %.1f KB: %.1f µs a file, %.0f MB/s%n",
        files.size(),
        bytes / 1e3 / files.size(),
        microseconds / files.size(),
        bytes / microseconds);
  }

  /// Microseconds of the fastest pass over all files.
  private static double pass(SmfReader reader, List<byte[]> files, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long best = Long.MAX_VALUE;
    long notes = 0;
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      for (byte[] file : files) {
        if (reader.read(file, 0, file.length, Limits.DEFAULT) == null) {
          notes += reader.smf().noteOns;
        }
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    if (notes == 0) {
      throw new IllegalStateException("no notes in these files");
    }
    return best / 1e3;
  }

  private static List<byte[]> load(Path folder) throws IOException {
    var files = new ArrayList<byte[]>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".mid")).sorted().toList()) {
        files.add(Files.readAllBytes(path));
      }
    }
    return files;
  }
}
