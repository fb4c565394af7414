package io.midicenter.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shared development files: `$MSC_SHARED/data`, else `shared/data` beside the repository.
/// Absent on most machines.
final class DevData {
  private DevData() {}

  /// The folder, or null.
  static @Nullable Path folder() {
    String shared = System.getenv("MSC_SHARED");
    if (shared != null && Files.isDirectory(Path.of(shared, "data"))) {
      return Path.of(shared, "data");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolveSibling("shared").resolve("data");
      if (Files.exists(at.resolve("msc")) && Files.isDirectory(data)) {
        return data;
      }
    }
    return null;
  }

  /// Rows of a truth table by column name.
  static List<Map<String, String>> truth(Path table) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    List<String> lines = Files.readAllLines(table);
    String[] columns = lines.getFirst().split("\t", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int i = 0; i < columns.length && i < fields.length; i++) {
        row.put(columns[i], fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /// All MIDI files below `folder`, sorted.
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(DevData::isMidi).sorted().toList();
    }
  }

  private static boolean isMidi(Path path) {
    String name = path.toString().toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".mid") || name.endsWith(".midi") || name.endsWith(".kar");
  }

  /// Code of `Gb major`, `A minor`, or −1 where the truth says nothing.
  static int key(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return -1;
    }
    String[] words = name.strip().split(" ", -1);
    int tonic =
        switch (words[0].charAt(0)) {
          case 'C' -> 0;
          case 'D' -> 2;
          case 'E' -> 4;
          case 'F' -> 5;
          case 'G' -> 7;
          case 'A' -> 9;
          default -> 11;
        };
    for (int i = 1; i < words[0].length(); i++) {
      tonic += words[0].charAt(i) == '#' ? 1 : -1;
    }
    return MusicalKey.of(tonic, words.length > 1 && words[1].equals("minor")).code();
  }
}
