package io.midicenter.api.files;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.alter.Alteration;
import io.midicenter.analysis.alter.AlteredCopy;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.read.FilePage;
import io.midicenter.catalog.read.FilePages;
import java.util.Arrays;
import java.util.Set;

/// `GET /files/{id}/content`: the bytes, as a download; with `transpose`, `bpm` or `parts` a copy
/// that is made for this answer.
public final class FileContent implements Handler {
  public static final Set<String> PARAMETERS = CopyRequest.PARAMETERS;

  private final ContentReader reader;
  private final FilePages pages;

  public FileContent(ContentReader reader, FilePages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    CopyRequest wish = CopyRequest.of(parameters);
    parameters.check();
    Bytes id = FileId.of(context);
    if (wish.isPlain()) {
      sendBytes(context, id);
    } else {
      sendCopy(context, id, wish);
    }
  }

  private void sendCopy(Context context, Bytes id, CopyRequest wish) {
    FilePage page = pages.find(id).orElseThrow(FileId::unknown);
    Alteration alteration = wish.in(page);
    ContentReader.Content content = reader.read(id);
    if (Answers.isKnown(
        context, "\"%s-%s-%d\"".formatted(id.hex(), wish.tag(), page.facts().version()))) {
      return;
    }
    byte[] copy = AlteredCopy.of(content.bytes(), alteration);
    if (copy == null) {
      throw new ProblemException(
          ProblemCode.UNREADABLE_MIDI,
          "this file is too damaged to be copied note by note: ask for its bytes as they are");
    }
    context.header("Content-Disposition", Disposition.attachment(wish.name(content.name())));
    context.contentType("audio/midi");
    context.disableCompression();
    context.result(copy);
  }

  private void sendBytes(Context context, Bytes id) {
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
