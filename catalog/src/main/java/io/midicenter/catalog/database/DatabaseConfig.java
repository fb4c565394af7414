package io.midicenter.catalog.database;

import io.midicenter.catalog.embedded.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the database is.
public sealed interface DatabaseConfig {

  /// The library's own server below a home directory.
  ///
  /// @param serverUser runs the server where the program is root and namespaces are blocked
  record Embedded(Path home, @Nullable String serverUser) implements DatabaseConfig {}

  /// A server that is there already: nothing is started or stopped.
  ///
  /// @param url `jdbc:postgresql://host[:port]/database`
  record External(String url, @Nullable String user, @Nullable String password)
      implements DatabaseConfig {
    @Override
    public String toString() {
      return "External[url=%s, user=%s]".formatted(url, user);
    }
  }

  static DatabaseConfig embedded(Path home) {
    return new Embedded(home, null);
  }

  /// @param passwordFile holds the password in its first line, or null
  /// @throws EnvironmentException if the URL is no JDBC URL of PostgreSQL or the file unreadable
  static DatabaseConfig external(String url, @Nullable String user, @Nullable Path passwordFile) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new EnvironmentException(
          "The database URL \"%s\" is not of the form jdbc:postgresql://host:5432/name: correct --database-url."
              .formatted(url));
    }
    if (passwordFile == null) {
      return new External(url, user, null);
    }
    try {
      String text = Files.readString(passwordFile);
      return new External(url, user, text.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new EnvironmentException(
          "The password file %s cannot be read: %s. Correct --database-password-file."
              .formatted(passwordFile, EnvironmentException.reason(e)),
          e);
    }
  }
}
