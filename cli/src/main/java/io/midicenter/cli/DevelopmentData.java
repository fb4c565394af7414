package io.midicenter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option `--data` of the benches: real files with what is known of them.
final class DevelopmentData {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that holds dev/ (default: $MSC_SHARED/data, else ../shared/data).")
  private @Nullable Path data;

  /// The folder that holds `dev/`.
  ///
  /// @throws CommandFailure if it does not
  Path folder() {
    Path folder = data == null ? standard() : data;
    if (!Files.exists(folder.resolve("dev/truth.tsv"))) {
      throw CommandFailure.usage(
          folder + ": holds no dev/truth.tsv. Name the development data with --data DIR.");
    }
    return folder;
  }

  static Path standard() {
    String shared = System.getenv("MSC_SHARED");
    return Path.of(shared == null ? "../shared" : shared, "data");
  }
}
