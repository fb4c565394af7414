package io.midicenter.cli;

import io.midicenter.catalog.backup.Backup;
import io.midicenter.catalog.backup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc backup`: the whole library in one file.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole library into one file, also while it is served or imported into.",
      "The MIDI files themselves are not in it, nor is the index, which is made again from the rows."
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "FILE", description = "The file to write.")
  private @Nullable Path file;

  @Option(names = "--force", description = "Replace a file of that name.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Path target = LibraryFiles.absolute(file);
    Path home = options.home();
    Settings settings = options.settings(home);
    var progress = new RowProgress("backup", Terminal.progress(options));
    Manifest written =
        LibraryFiles.guarded(
            home,
            () ->
                Backup.write(
                    home,
                    LibrarySession.database(home, settings),
                    ProgramVersion.text(),
                    target,
                    force,
                    progress));
    progress.clear();
    if (!options.quiet()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %,d files in %,d rows of %d tables, %,.1f MB.%n",
          target,
          written.rows("content"),
          written.rows(),
          written.tables().size(),
          Files.size(target) / 1e6);
    }
    return ExitCode.DONE.code();
  }
}
