package io.midicenter.bench.analyze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Files of one kind in memory.
///
/// @param files their bytes
record FileSet(String name, List<byte[]> files) {
  /// All MIDI files below `folder` whose path is wanted, in the order of their paths.
  static FileSet read(String name, Path folder, Predicate<String> wanted) throws IOException {
    var files = new ArrayList<byte[]>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(f -> isMidi(f) && wanted.test(f.toString())).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    return new FileSet(name, files);
  }

  private static boolean isMidi(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".mid") || name.endsWith(".midi") || name.endsWith(".kar");
  }

  long bytes() {
    return files.stream().mapToLong(file -> file.length).sum();
  }
}
