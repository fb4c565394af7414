package io.midicenter.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command with a library shares: where it is, and the settings.
final class HomeOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Folder of the library (default: $MSC_HOME, else ~/.local/share/midi-software-center).")
  private @Nullable Path home;

  @Option(names = "--quiet", description = "Print results only.")
  private boolean quiet;

  @Option(names = "--no-progress", description = "No progress lines.")
  private boolean noProgress;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the page and API (default 7070).")
  private @Nullable String port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default 127.0.0.1).")
  private @Nullable String bind;

  @Option(
      names = "--hosts",
      paramLabel = "NAME,…",
      description = "Host names that requests may use.")
  private @Nullable String hosts;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "jdbc:postgresql://… of an existing server instead of the embedded one.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      description = "User of the existing server.")
  private @Nullable String databaseUser;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "File with the password of that user.")
  private @Nullable String databasePasswordFile;

  @Option(
      names = "--import-workers",
      paramLabel = "N",
      description = "Analysis threads (default: one a core).")
  private @Nullable String workers;

  @Option(
      names = "--import-readers",
      paramLabel = "N",
      description = "Reading threads (default: twice the workers).")
  private @Nullable String readers;

  @Option(
      names = "--import-browse",
      paramLabel = "on|off",
      description = "Folder chooser of the page.")
  private @Nullable String browse;

  @Option(
      names = "--embed-allowed-origins",
      paramLabel = "ORIGIN,…",
      description = "Sites that may embed the page, for example https://my.site.")
  private @Nullable String origins;

  @Option(
      names = "--log-queries",
      paramLabel = "on|off",
      description = "Write search texts to the log.")
  private @Nullable String logQueries;

  /// Folder of the library, absolute.
  Path home() {
    return (home == null ? standardHome(System.getenv()) : home).toAbsolutePath().normalize();
  }

  /// True when `--home` was given.
  boolean homeGiven() {
    return home != null;
  }

  boolean quiet() {
    return quiet;
  }

  boolean showsProgress() {
    return !quiet && !noProgress;
  }

  /// The settings in force for this command.
  Settings settings() {
    return settings(home());
  }

  Settings settings(Path libraryHome) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    put(options, Setting.PORT, port);
    put(options, Setting.BIND, bind);
    put(options, Setting.HOSTS, hosts);
    put(options, Setting.DATABASE_URL, databaseUrl);
    put(options, Setting.DATABASE_USER, databaseUser);
    put(options, Setting.DATABASE_PASSWORD_FILE, databasePasswordFile);
    put(options, Setting.IMPORT_WORKERS, workers);
    put(options, Setting.IMPORT_READERS, readers);
    put(options, Setting.IMPORT_BROWSE, browse);
    put(options, Setting.EMBED_ALLOWED_ORIGINS, origins);
    put(options, Setting.LOG_QUERIES, logQueries);
    return Settings.load(libraryHome, System.getenv(), options);
  }

  private static void put(Map<Setting, String> options, Setting setting, @Nullable String text) {
    if (text != null) {
      options.put(setting, text);
    }
  }

  /// `$MSC_HOME`, else `midi-software-center` in the user's data folder (XDG Base Directory
  /// Specification).
  static Path standardHome(Map<String, String> environment) {
    String home = environment.get("MSC_HOME");
    if (home != null && !home.isBlank()) {
      return Path.of(home);
    }
    String data = environment.get("XDG_DATA_HOME");
    Path base =
        data != null && !data.isBlank()
            ? Path.of(data)
            : Path.of(System.getProperty("user.home"), ".local", "share");
    return base.resolve("midi-software-center");
  }
}
