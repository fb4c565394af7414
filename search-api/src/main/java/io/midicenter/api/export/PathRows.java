package io.midicenter.api.export;

import io.midicenter.index.field.Fields;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.IndexState;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/// One path a line, plain or as a playlist (extended M3U in UTF-8). A name with a line break in it
/// stands with a blank there, because these formats have no way to write it.
final class PathRows implements RowWriter {
  private final Writer out;
  private final Function<Hit, String> path;
  private final boolean playlist;

  /// @param path what is written for a file
  PathRows(Writer out, Function<Hit, String> path, boolean playlist) {
    this.out = out;
    this.path = path;
    this.playlist = playlist;
  }

  @Override
  public void begin() throws IOException {
    if (playlist) {
      out.write("#EXTM3U\n");
    }
  }

  @Override
  public void row(Hit hit) throws IOException {
    if (playlist) {
      Object seconds = hit.document().get(Fields.DURATION);
      long whole = seconds instanceof Number number ? Math.round(number.doubleValue()) : -1;
      out.write("#EXTINF:" + whole + "," + line(String.valueOf(hit.document().get(Fields.NAME))));
    }
    out.write(line(path.apply(hit)));
  }

  @Override
  public void end(long rows, IndexState state) throws IOException {
    if (playlist) {
      out.write("#end," + rows + "\n");
    }
    out.flush();
  }

  private static String line(String text) {
    return text.replaceAll("[\\r\\n]", " ") + "\n";
  }
}
