package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file by which a postmaster says that it owns its data directory (PostgreSQL,
/// `src/include/utils/pidfile.h`): pid, data directory, start time, port, …, one a line.
///
/// @param port 0 while it is not yet written
record PostmasterPid(long pid, int port) {
  private static final int PORT_LINE = 3;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /// Null where there is no such file, or nothing readable in it.
  static @Nullable PostmasterPid read(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
      long pid = number(lines, 0);
      return pid == 0 ? null : new PostmasterPid(Math.abs(pid), (int) number(lines, PORT_LINE));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static long number(List<String> lines, int line) {
    if (line >= lines.size()) {
      return 0;
    }
    try {
      return Long.parseLong(lines.get(line).strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
