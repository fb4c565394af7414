package io.midicenter.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Data that does not belong to the repository: `MSC_SHARED`, or `../shared` beside it.
public final class SharedData {
  private SharedData() {}

  /// The folder `data/relative`; skips the test where it is absent.
  public static Path folder(String relative) {
    Optional<Path> shared = shared();
    Assumptions.assumeTrue(shared.isPresent(), "no shared data beside the repository: skipped");
    Path folder = shared.orElseThrow().resolve("data").resolve(relative);
    Assumptions.assumeTrue(Files.exists(folder), "no " + relative + " in the shared data: skipped");
    return folder;
  }

  private static Optional<Path> shared() {
    String set = System.getenv("MSC_SHARED");
    if (set != null) {
      return Optional.of(Path.of(set));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("msc")) && Files.isDirectory(at.resolve("../shared/data"))) {
        return Optional.of(at.resolve("../shared").normalize());
      }
    }
    return Optional.empty();
  }

  /// The rows of a truth file by column name.
  public static List<Row> truth(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] columns = lines.getFirst().split("\t", -1);
    var rows = new ArrayList<Row>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], i < values.length ? values[i] : "");
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  /// A row of a truth file; a column that is not there is empty.
  public record Row(Map<String, String> values) {
    public String get(String column) {
      String value = values.get(column);
      return value == null ? "" : value;
    }
  }
}
