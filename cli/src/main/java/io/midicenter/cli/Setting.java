package io.midicenter.cli;

import java.util.Locale;
import java.util.Optional;

/// Every setting of the program: a key of `config.toml`, an environment variable and an option, in
/// rising rank.
enum Setting {
  PORT("port", Type.NUMBER, "7070", "port of the search page and API"),
  BIND("bind", Type.TEXT, "127.0.0.1", "address to listen on"),
  HOSTS("hosts", Type.LIST, "", "host names that requests may use, beside localhost and 127.0.0.1"),
  DATABASE_URL(
      "database.url",
      Type.TEXT,
      "",
      "jdbc:postgresql://… of an existing server; empty = the embedded one"),
  DATABASE_USER("database.user", Type.TEXT, "", "user of the existing server"),
  DATABASE_PASSWORD_FILE(
      "database.password-file", Type.TEXT, "", "file that holds the password of that user"),
  IMPORT_WORKERS("import.workers", Type.NUMBER, "0", "analysis threads; 0 = one a core"),
  IMPORT_READERS("import.readers", Type.NUMBER, "0", "file-reading threads; 0 = twice the workers"),
  IMPORT_BROWSE("import.browse", Type.SWITCH, "on", "folder chooser of the page on this machine"),
  EMBED_ALLOWED_ORIGINS(
      "embed.allowed-origins",
      Type.LIST,
      "",
      "exact origins that may embed the page, for example https://my.site"),
  LOG_QUERIES("log.queries", Type.SWITCH, "off", "write search texts to the log");

  /// How a value is read.
  enum Type {
    TEXT,
    NUMBER,
    SWITCH,
    LIST
  }

  private final String key;
  private final Type type;
  private final String standard;
  private final String meaning;

  Setting(String key, Type type, String standard, String meaning) {
    this.key = key;
    this.type = type;
    this.standard = standard;
    this.meaning = meaning;
  }

  /// The key in `config.toml`, for example `import.workers`.
  String key() {
    return key;
  }

  Type type() {
    return type;
  }

  /// The value where nothing else is said, as text.
  String standard() {
    return standard;
  }

  String meaning() {
    return meaning;
  }

  /// The environment variable, for example `MSC_IMPORT_WORKERS`.
  String variable() {
    return "MSC_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// The option, for example `--import-workers`.
  String option() {
    return "--" + key.replace('.', '-');
  }

  static Optional<Setting> byKey(String key) {
    for (Setting setting : values()) {
      if (setting.key.equals(key)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
