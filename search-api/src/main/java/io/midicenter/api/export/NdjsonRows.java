package io.midicenter.api.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.api.search.SearchJson;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.IndexState;
import java.io.IOException;
import java.io.OutputStream;

/// One JSON object a line. Every row carries the token that continues behind it; the last line is
/// `{"_end":{…}}`.
final class NdjsonRows implements RowWriter {
  private final OutputStream out;

  NdjsonRows(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void row(Hit hit) throws IOException {
    ObjectNode row = Json.object();
    row.put("id", hit.id());
    row.setAll(SearchJson.document(hit));
    row.put("_after", AfterToken.of(hit));
    line(row);
  }

  @Override
  public void end(long rows, IndexState state) throws IOException {
    ObjectNode end = Json.object();
    end.putObject("_end")
        .put("count", rows)
        .put("complete", true)
        .put("generation", state.generation());
    line(end);
    out.flush();
  }

  private void line(ObjectNode node) throws IOException {
    out.write(Json.bytes(node));
    out.write('\n');
  }
}
