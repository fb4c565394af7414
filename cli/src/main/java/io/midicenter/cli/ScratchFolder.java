package io.midicenter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the files of one run, gone with all it holds when closed.
///
/// @param path below the folder that the system keeps for such files
record ScratchFolder(Path path) implements AutoCloseable {
  /// @param purpose how its name begins
  static ScratchFolder of(String purpose) throws IOException {
    return new ScratchFolder(Files.createTempDirectory(purpose));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
