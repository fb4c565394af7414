package io.midicenter.cli.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
    return list().size();
  }

  /// The folder of the newest generation, complete or not.
  @Nullable Path newest() {
    return list().stream().max(Path::compareTo).orElse(null);
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

  private List<Path> list() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> entry.getFileName().toString().startsWith("gen-")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
