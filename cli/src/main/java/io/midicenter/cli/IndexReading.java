package io.midicenter.cli;

import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.generations.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the present index of a home for reading, whether or not a server works with the library.
final class IndexReading {
  private IndexReading() {}

  /// True where a home holds an index.
  static boolean exists(Path home) {
    return Files.exists(home.resolve("index").resolve("current"));
  }

  /// @throws CommandFailure if there is no index yet, or it cannot be read
  static MidiIndex open(Path home) {
    Path folder = home.resolve("index");
    try {
      Optional<String> current =
          Files.isDirectory(folder) ? IndexFolder.open(folder).current() : Optional.empty();
      if (current.isEmpty()) {
        throw CommandFailure.environment(
            home + ": no index there yet. Import something first: msc import ~/Music/MIDI");
      }
      return MidiIndex.openReadOnly(folder.resolve(current.get()));
    } catch (IOException e) {
      throw CommandFailure.environment(
          folder
              + ": the index cannot be read ("
              + e.getMessage()
              + "). Make it again: msc rebuild");
    }
  }
}
