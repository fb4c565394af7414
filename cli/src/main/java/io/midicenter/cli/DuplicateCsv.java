package io.midicenter.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Duplicates as CSV (RFC 4180), a line a file. A cell that a table program would take for a
/// formula begins with an apostrophe.
final class DuplicateCsv {
  private DuplicateCsv() {}

  static BufferedWriter open(Path file) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write("kind,group,keep,why,id,path,freeableBytes\r\n");
    return out;
  }

  static void write(BufferedWriter out, List<DuplicateRow> group) {
    try {
      for (DuplicateRow row : group) {
        out.write(
            String.join(
                ",",
                cell(row.kind()),
                cell(row.group()),
                row.keep() ? "yes" : "no",
                cell(row.why()),
                row.id(),
                cell(row.path()),
                Long.toString(row.freeable())));
        out.write("\r\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^,\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
