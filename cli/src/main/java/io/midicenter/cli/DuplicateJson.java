package io.midicenter.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Duplicates as JSON, written as they are found.
final class DuplicateJson {
  private DuplicateJson() {}

  static void write(JsonGenerator out, List<DuplicateRow> group) {
    try {
      out.writeStartObject();
      out.writeStringField("group", group.getFirst().group());
      out.writeArrayFieldStart("files");
      for (DuplicateRow row : group) {
        out.writeStartObject();
        out.writeStringField("kind", row.kind());
        out.writeBooleanField("keep", row.keep());
        if (row.keep()) {
          out.writeStringField("why", row.why());
        }
        out.writeStringField("id", row.id());
        out.writeStringField("path", row.path());
        out.writeNumberField("freeableBytes", row.freeable());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(JsonGenerator out, DuplicateTotals totals) throws IOException {
    out.writeObjectFieldStart("totals");
    for (String kind : totals.kinds()) {
      out.writeObjectFieldStart(kind);
      out.writeNumberField("files", totals.files(kind));
      out.writeNumberField("freeableBytes", totals.bytes(kind));
      out.writeEndObject();
    }
    out.writeEndObject();
  }
}
