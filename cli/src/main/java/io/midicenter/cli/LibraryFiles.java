package io.midicenter.cli;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.embedded.EnvironmentException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what works on a whole library, and says in one sentence why it cannot.
final class LibraryFiles {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryFiles.class);

  private LibraryFiles() {}

  /// @param file as it was given; picocli refuses a command without it
  static Path absolute(@Nullable Path file) {
    return Objects.requireNonNull(file).toAbsolutePath().normalize();
  }

  /// @throws CommandFailure where the machine, the file or the database does not allow it
  static <T> T guarded(Path home, Supplier<T> work) {
    try {
      return work.get();
    } catch (EnvironmentException e) {
      LOG.warn("The work on {} ended early", home, e);
      throw CommandFailure.environment(String.valueOf(e.getMessage()));
    } catch (CatalogException e) {
      LOG.warn("The work on {} ended early", home, e);
      throw CommandFailure.environment(
          "the work on the library in %s ended early (%s): nothing was changed; look at its log and try again."
              .formatted(home, e.getMessage()));
    }
  }
}
