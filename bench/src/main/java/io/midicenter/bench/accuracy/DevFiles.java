package io.midicenter.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The development files and their truth tables.
final class DevFiles {
  private final Path data;

  /// @param data the folder that holds `dev/` and `demo-library/`
  DevFiles(Path data) {
    this.data = data;
  }

  /// Every file of the large table, in its order.
  List<TruthFile> all() throws IOException {
    return rows(data.resolve("dev"), row -> row.getOrDefault("group", ""));
  }

  /// The songs with human chords and keys; each belongs to the half of its song in pop909.
  List<TruthFile> popSongs() throws IOException {
    return rows(
        data.resolve("dev/open/pop909-cl"),
        row -> "pop909/" + row.getOrDefault("path", "").replaceFirst("\\.mid$", ""));
  }

  /// The library that the product ships.
  List<TruthFile> demo() throws IOException {
    return rows(data.resolve("demo-library"), row -> row.getOrDefault("path", ""));
  }

  private static List<TruthFile> rows(Path folder, Function<Map<String, String>, String> group)
      throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("truth.tsv"));
    String[] columns = lines.getFirst().split("\t", -1);
    var files = new ArrayList<TruthFile>(lines.size());
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int i = 0; i < Math.min(columns.length, fields.length); i++) {
        row.put(columns[i], fields[i]);
      }
      String path = row.getOrDefault("path", "");
      String[] folders = path.split("/", -1);
      files.add(
          new TruthFile(
              folder.resolve(path),
              path,
              folders.length > 2 ? folders[1] : folder.getFileName().toString(),
              Half.of(group.apply(row)),
              row));
    }
    return files;
  }
}
