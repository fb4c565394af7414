package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the operating system says about a process: is it a live PostgreSQL of our data directory?
///
/// Linux tells by `/proc`; elsewhere the command line has to do.
final class ServerProcess {
  private static final Path PROC = Path.of("/proc");

  private ServerProcess() {}

  /// True if `pid` is alive, no zombie, runs a program named `postgres` and works in `data`.
  static boolean serves(long pid, Path data) {
    Path proc = PROC.resolve(Long.toString(pid));
    if (Files.isDirectory(PROC.resolve("self"))) {
      return !isZombie(proc) && isPostgres(link(proc, "exe")) && data.equals(link(proc, "cwd"));
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().commandLine())
        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
        .isPresent();
  }

  /// Every process that [#serves] `data`: the postmaster, and backends that outlived it.
  static List<Long> serving(Path data) {
    var pids = new ArrayList<Long>();
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return pids;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path entry : entries) {
        long pid = Long.parseLong(entry.getFileName().toString());
        if (serves(pid, data)) {
          pids.add(pid);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // what cannot be listed cannot be waited for: the start then says so itself
      return pids;
    }
    return pids;
  }

  private static boolean isPostgres(@Nullable Path executable) {
    if (executable == null || executable.getFileName() == null) {
      return false;
    }
    String name = executable.getFileName().toString();
    return name.equals("postgres") || name.equals("postgres (deleted)");
  }

  private static @Nullable Path link(Path proc, String name) {
    try {
      return Files.readSymbolicLink(proc.resolve(name));
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isZombie(Path proc) {
    try {
      String stat = Files.readString(proc.resolve("stat"));
      int afterName = stat.lastIndexOf(')');
      return afterName < 0 || stat.startsWith(" Z", afterName + 1);
    } catch (IOException e) {
      return true;
    }
  }
}
