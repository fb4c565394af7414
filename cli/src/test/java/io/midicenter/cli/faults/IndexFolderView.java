package io.midicenter.cli.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A look from outside at the folders of the index, while some program writes them.
///
/// @param folder of all generations
record IndexFolderView(Path folder) {
  static IndexFolderView of(Path home) {
    return new IndexFolderView(home.resolve("index"));
  }

  long generations() {
    try (Stream<Path> entries = generationsIn()) {
      return entries.count();
    } catch (IOException e) {
      return 0;
    }
  }

  /// The folder of the newest generation, complete or not.
  @Nullable Path newest() {
    try (Stream<Path> entries = generationsIn()) {
      return entries.max(Path::compareTo).orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  /// Files of the newest generation.
  long newestFiles() {
    Path newest = newest();
    if (newest == null) {
      return 0;
    }
    try (Stream<Path> entries = Files.list(newest)) {
      return entries.count();
    } catch (IOException e) {
      return 0;
    }
  }

  /// As if somebody had tidied up too much.
  void delete() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Stream<Path> generationsIn() throws IOException {
    return Files.list(folder).filter(entry -> entry.getFileName().toString().startsWith("gen-"));
  }
}
