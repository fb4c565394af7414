package io.midicenter.analysis.smf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The data shared between developers, which does not belong to the repository: `$MSC_SHARED/data`,
/// or `shared/data` next to one of the folders above. Tests without it are skipped.
final class SharedData {
  private SharedData() {}

  /// Folder or file `name` of the shared data.
  static Path find(String name) {
    Path found = locate().resolve("data").resolve(name);
    assumeTrue(Files.exists(found), "no shared data here: " + name + " is missing");
    return found;
  }

  /// Unpacks an archive with the system's tar, which keeps odd file names as bytes.
  static void unpack(Path archive, Path into) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("tar", "-xf", archive.toString(), "-C", into.toString())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() == 0, "tar cannot unpack " + archive + ": " + output);
  }

  private static Path locate() {
    String named = System.getenv("MSC_SHARED");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data"))) {
        return at.resolve("shared");
      }
    }
    return Path.of("shared");
  }
}
