package io.midicenter.api.files;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.NoteView;
import io.midicenter.analysis.engine.NoteReader;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import java.util.Set;

/// `GET /files/{id}/notes`: the notes for drawing and playing, read again from the bytes.
public final class FileNotes implements Handler {
  public static final Set<String> PARAMETERS = Set.of("parts", "from", "to");

  private final ContentReader reader;

  public FileNotes(ContentReader reader) {
    this.reader = reader;
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    Set<Integer> parts = CopyRequest.partNumbers(parameters);
    int from = parameters.integer("from", 0, 0, Integer.MAX_VALUE);
    int to = parameters.integer("to", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    if (from > to) {
      parameters.add(
          new ParameterError(
              ProblemCode.INVALID_RANGE, "from", "" + from, "is above to", null, null));
    }
    parameters.check();
    Bytes id = FileId.of(context);
    ContentReader.Content content = reader.read(id);
    String etag = "W/\"%s-%s-%d-%d\"".formatted(id.hex(), parts, from, to).replace(" ", "");
    if (Answers.isKnown(context, etag)) {
      return;
    }
    NoteView view =
        new NoteReader().read(content.bytes(), 0, content.bytes().length, Limits.DEFAULT);
    if (view == null) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "this file is no MIDI that can be read, so it has no notes");
    }
    context.contentType("application/json");
    context.result(NotesText.of(view, parts, from, to));
  }
}
