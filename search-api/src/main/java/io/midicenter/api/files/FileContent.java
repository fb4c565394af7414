package io.midicenter.api.files;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Parameters;
import java.util.Arrays;
import java.util.Set;

/// `GET /files/{id}/content`: the bytes, as a download.
public final class FileContent implements Handler {
  private final ContentReader reader;

  public FileContent(ContentReader reader) {
    this.reader = reader;
  }

  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    Bytes id = FileId.of(context);
    ContentReader.Content content = reader.read(id);
    String etag = "\"" + id.hex() + "\"";
    if (Answers.isKnown(context, etag)) {
      return;
    }
    int length = content.bytes().length;
    context.header("Accept-Ranges", "bytes");
    context.header("Content-Disposition", Disposition.attachment(content.name()));
    context.contentType("audio/midi");
    context.disableCompression();
    String ifRange = context.header("If-Range");
    ByteRange range =
        ifRange == null || ifRange.strip().equals(etag)
            ? ByteRange.of(context.header("Range"), length)
            : null;
    if (range == null) {
      context.result(content.bytes());
      return;
    }
    context.status(206);
    context.header(
        "Content-Range", "bytes %d-%d/%d".formatted(range.from(), range.to() - 1, length));
    context.result(Arrays.copyOfRange(content.bytes(), range.from(), range.to()));
  }
}
