package io.midicenter.cli;

import io.midicenter.catalog.backup.Manifest;
import io.midicenter.catalog.backup.Restore;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc restore`: a library from the file of `msc backup`.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings back what msc backup has written: into an empty library, all of it or nothing.",
      "The file is checked before anything changes, and every table is compared with it at the end. The next start makes the index again."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "FILE", description = "A file that msc backup has written.")
  private @Nullable Path file;

  @Option(
      names = "--replace",
      description =
          "Throw away everything that the library knows now, and take the backup instead.")
  private boolean replace;

  @Override
  public Integer call() {
    Path source = LibraryFiles.absolute(file);
    Path home = options.home();
    Settings settings = options.settings(home);
    var progress = new RowProgress("restore", Terminal.progress(options));
    Manifest restored =
        LibraryFiles.guarded(
            home,
            () ->
                Restore.run(
                    home,
                    LibrarySession.database(home, settings),
                    LibrarySession.holder("restore"),
                    source,
                    replace,
                    progress));
    progress.clear();
    if (!options.quiet()) {
      System.out.printf(
          Locale.ROOT,
          "Restored %,d files in %,d rows of %d tables, as they were on %s. The next start makes the index again (msc rebuild does it now).%n",
          restored.rows("content"),
          restored.rows(),
          restored.tables().size(),
          restored.createdAt());
    }
    return ExitCode.DONE.code();
  }
}
