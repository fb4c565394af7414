package io.midicenter.api.export;

import io.midicenter.index.search.Hit;
import io.midicenter.index.search.IndexState;
import java.io.IOException;

/// Writes the matches in one format. What it ends with says that the export is whole.
interface RowWriter {
  void begin() throws IOException;

  void row(Hit hit) throws IOException;

  void end(long rows, IndexState state) throws IOException;
}
