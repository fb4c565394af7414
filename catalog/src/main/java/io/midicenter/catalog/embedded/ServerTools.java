package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `initdb` and `pg_ctl` of one folder `pg/18` of a home directory.
final class ServerTools {
  static final String SUPERUSER = "postgres";

  private final Path binaries;
  private final Path folder;
  private final Unprivileged unprivileged;
  private final List<String> moreSettings;

  /// @param moreSettings further `name=value` settings, after ours
  ServerTools(Path binaries, Path folder, Unprivileged unprivileged, List<String> moreSettings) {
    this.binaries = binaries;
    this.folder = folder;
    this.unprivileged = unprivileged;
    this.moreSettings = moreSettings;
  }

  Path data() {
    return folder.resolve("data");
  }

  /// Makes the cluster beside its place and renames it when it is complete: a kill in between
  /// leaves a folder that the next start removes.
  void initialise(String superuserPassword) throws IOException {
    Path fresh = folder.resolve("data.new");
    PostgresBinaries.delete(fresh);
    Path passwordFile = folder.resolve("initdb.password");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, superuserPassword + "\n");
    unprivileged.own(folder);
    Path log = folder.resolve("initdb.log");
    try {
      int exit =
          run(
              log,
              120,
              tool("initdb"),
              "-D",
              fresh.toString(),
              "-U",
              SUPERUSER,
              "-A",
              "scram-sha-256",
              "--pwfile=" + passwordFile,
              "-E",
              "UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8");
      if (exit != 0) {
        throw new EnvironmentException(
            "PostgreSQL could not make its data directory %s: %s"
                .formatted(fresh, tail(log, folder)));
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// @return the exit code of `pg_ctl`; its words are in [#startLog]
  int start(int port) throws IOException {
    unprivileged.own(folder);
    Files.deleteIfExists(startLog());
    var options = new StringBuilder();
    for (String setting : settings(port)) {
      options.append(" -c ").append(setting);
    }
    return run(
        folder.resolve("pg_ctl.log"),
        90,
        tool("pg_ctl"),
        "start",
        "-w",
        "-t",
        "60",
        "-D",
        data().toString(),
        "-l",
        startLog().toString(),
        "-o",
        options.toString().strip());
  }

  /// Ends the server: clients are cut, everything committed stays.
  void stop() throws IOException {
    Path log = folder.resolve("pg_ctl.log");
    int exit =
        run(
            log,
            70,
            tool("pg_ctl"),
            "stop",
            "-m",
            "fast",
            "-w",
            "-t",
            "60",
            "-D",
            data().toString());
    if (exit != 0 && PostmasterPid.read(data()) != null) {
      throw new EnvironmentException(
          "PostgreSQL in %s did not stop within 60 s: %s".formatted(data(), tail(log, folder)));
    }
  }

  Path startLog() {
    return folder.resolve("start.log");
  }

  String startFailure() throws IOException {
    return tail(startLog(), folder);
  }

  private List<String> settings(int port) {
    long megabytes = memoryMegabytes();
    var settings =
        new ArrayList<>(
            List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "shared_buffers=" + Math.clamp(megabytes / 8, 128, 1024) + "MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "wal_compression=pglz",
                "jit=off",
                "max_parallel_workers_per_gather=0",
                "max_connections=40",
                "log_min_duration_statement=1s",
                "logging_collector=on",
                "log_rotation_size=20MB",
                "log_rotation_age=0"));
    settings.addAll(moreSettings);
    return settings;
  }

  private static long memoryMegabytes() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getTotalMemorySize() >> 20
        : 1024;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  private String tool(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  private int run(Path log, int seconds, String... command) throws IOException {
    // output goes to a file: a server that inherits a pipe would keep its reader waiting for ever
    var builder =
        new ProcessBuilder(unprivileged.command(List.of(command)))
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(log.toFile());
    builder.directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      Process process = builder.start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new ServerAbsentException(
            "%s did not end within %d s: see %s.".formatted(command[0], seconds, log));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tail(Path log, Path folder) throws IOException {
    if (!Files.exists(log)) {
      return "no reason given, see the files in " + folder + ".";
    }
    String text = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
    return text.substring(Math.max(0, text.length() - 600)).replace('\n', ' ');
  }
}
