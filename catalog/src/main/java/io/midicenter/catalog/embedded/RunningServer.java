package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server of a home that some program of ours keeps running. Nothing is started, checked or
/// taken over by looking.
///
/// @param url of the application database
public record RunningServer(String url, String user, String password) {
  /// Empty where none runs now.
  public static Optional<RunningServer> of(Path home) {
    try {
      Path folder = home.toAbsolutePath().resolve("pg").resolve("18");
      Path passwords = folder.resolveSibling("db.password");
      if (!Files.isDirectory(folder) || !Files.isReadable(passwords)) {
        return Optional.empty();
      }
      Path data = folder.toRealPath().resolve("data");
      PostmasterPid owner = PostmasterPid.read(data);
      if (owner == null || owner.port() == 0 || !ServerProcess.serves(owner.pid(), data)) {
        return Optional.empty();
      }
      return Optional.of(
          new RunningServer(
              "jdbc:postgresql://127.0.0.1:%d/%s"
                  .formatted(owner.port(), EmbeddedPostgres.DATABASE),
              EmbeddedPostgres.DATABASE,
              Passwords.readOrMake(passwords).application()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "RunningServer[url=" + url + "]";
  }
}
