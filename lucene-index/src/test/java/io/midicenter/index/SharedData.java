package io.midicenter.index;

import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the data for development that lies beside the repository.
final class SharedData {
  private SharedData() {}

  /// The folder `shared`: from the environment, else beside the folder that holds the launcher.
  static Path folder() {
    String named = System.getenv("MSC_SHARED");
    if (named != null) {
      return Path.of(named);
    }
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at.resolve("msc"))) {
      at = at.getParent();
    }
    return at.resolveSibling("shared");
  }
}
