package io.midicenter.cli;

import io.midicenter.catalog.embedded.LibraryLock;
import io.midicenter.indexer.generations.IndexFolder;
import io.midicenter.indexer.pipeline.ImportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `msc doctor`: what is in force, and what is wrong with it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks Java, disk, rights, database and index, and prints the settings in force.")
final class DoctorCommand implements Callable<Integer> {
  private static final long LOW_DISK = 2L << 30;

  @Mixin private HomeOptions options = new HomeOptions();

  private boolean wrong;

  @Override
  public Integer call() {
    Path home = options.home();
    Settings settings = options.settings(home);
    good("program", ProgramVersion.text() + ", Java " + Runtime.version());
    home(home);
    database(home, settings);
    index(home);
    ImportSettings imports = LibrarySession.imports(settings);
    good(
        "workers",
        "%d analysis threads, %d readers, %d cores, %,d MB heap"
            .formatted(
                imports.workers(),
                imports.readers(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20));
    System.out.println("settings:");
    for (Setting setting : Setting.values()) {
      Settings.Value value = settings.value(setting);
      System.out.printf(
          "  %-24s %-22s %-28s %s%n",
          setting.key(),
          value.text().isEmpty() ? "-" : value.text(),
          value.origin(),
          setting.meaning());
    }
    return (wrong ? ExitCode.ENVIRONMENT : ExitCode.DONE).code();
  }

  private void home(Path home) {
    Path existing = home;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isWritable(existing)) {
      bad(
          "home",
          home + " cannot be written. Give your user the right, or choose another with --home.");
    } else {
      good(
          "home",
          home + (Files.exists(home) ? "" : " (does not exist yet; the first import makes it)"));
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String text = String.format(Locale.ROOT, "%,.1f GB free", free / 1e9);
      if (free < LOW_DISK) {
        bad("disk", text + ": imports need room. Free some, or move the home.");
      } else {
        good("disk", text);
      }
    } catch (IOException e) {
      bad("disk", existing + ": its free space is unknown (" + e.getMessage() + ").");
    }
    String holder = LibraryLock.holder(home);
    if (!holder.isEmpty()) {
      good("lock", "last or present holder: " + holder);
    }
  }

  private void database(Path home, Settings settings) {
    String url = settings.text(Setting.DATABASE_URL);
    if (!url.isEmpty()) {
      good("database", "existing server " + url);
      return;
    }
    Path data = home.resolve("pg").resolve("18").resolve("data");
    if (!Files.isDirectory(data)) {
      good("database", "embedded PostgreSQL, not made yet");
    } else if (Files.exists(data.resolve("postmaster.pid"))) {
      good(
          "database",
          "embedded PostgreSQL, running or not stopped cleanly (the next start sees to it)");
    } else {
      good("database", "embedded PostgreSQL, stopped");
    }
  }

  private void index(Path home) {
    Path folder = home.resolve("index");
    if (!Files.isDirectory(folder)) {
      good("index", "none yet");
      return;
    }
    try {
      IndexFolder index = IndexFolder.open(folder);
      String current = index.current().orElse("");
      if (current.isEmpty()) {
        bad("index", folder + ": no current generation. Make it again: msc rebuild");
      } else {
        good("index", current + ", complete: " + String.join(" ", index.complete()));
      }
    } catch (IOException e) {
      bad("index", folder + ": cannot be read (" + e.getMessage() + "). Check its rights.");
    }
  }

  private static void good(String what, String text) {
    System.out.printf("ok     %-9s %s%n", what, text);
  }

  private void bad(String what, String text) {
    wrong = true;
    System.out.printf("WRONG  %-9s %s%n", what, text);
  }
}
