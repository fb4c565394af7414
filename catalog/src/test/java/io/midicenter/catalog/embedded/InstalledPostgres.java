package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A server of a PostgreSQL that this machine has installed, in the place of one that people bring:
/// a cluster of its own in a temporary folder. As root it runs in a user namespace.
public final class InstalledPostgres {
  /// Where Debian and its relatives install the versions.
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Path bin;
  private final Path data;
  private final int port;

  private InstalledPostgres(Path bin, Path data, int port) {
    this.bin = bin;
    this.data = data;
    this.port = port;
  }

  /// Folders of programs of the versions that are installed, oldest first.
  public static List<Path> installed() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .sorted()
          .toList();
    }
  }

  /// @param folder is made, and holds the cluster
  public static InstalledPostgres start(Path bin, Path folder) throws IOException {
    Files.createDirectories(folder);
    var server = new InstalledPostgres(bin, folder.resolve("data"), ServerTools.freePort());
    server.run(
        "initdb",
        "-D",
        server.data.toString(),
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C");
    server.run(
        "pg_ctl",
        "start",
        "-w",
        "-D",
        server.data.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100 -c autovacuum=off"
            .formatted(server.port));
    return server;
  }

  private void run(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path log = data.resolveSibling(program + ".log");
    try {
      int exit =
          new ProcessBuilder(Unprivileged.choose(null).command(command))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IOException(program + " ended with " + exit + ": " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// Ends the server without a checkpoint.
  public void end() throws IOException {
    run("pg_ctl", "stop", "-m", "immediate", "-w", "-D", data.toString());
  }
}
