package io.midicenter.api.marks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.files.FileId;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Json;
import io.midicenter.catalog.marks.Change;
import io.midicenter.catalog.marks.EditResult;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;

/// `PATCH /files/{id}`: what a person says about one file, any subset of it, as one edit.
public final class ChangeFile implements Handler {
  private final UserData data;

  public ChangeFile(UserData data) {
    this.data = data;
  }

  @Override
  public void handle(Context context) throws IOException, InterruptedException {
    boolean wait = WaitFor.index(context);
    Bytes id = FileId.of(context);
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(ChangeReader.FILE_FIELDS);
    List<Change> changes = ChangeReader.ofFile(body, fields);
    fields.check();
    SortedSet<Long> content = data.edits().contents(List.of(id));
    if (content.isEmpty()) {
      throw FileId.unknown();
    }
    EditResult result = data.edits().apply(changes, content, Caller.of(context).keyId());
    data.tell(result);
    ObjectNode answer = Json.object();
    if (result.editId() != null) {
      answer.put("edit", result.editId());
      answer.put("version", result.versions().get(content.first()));
    }
    WaitFor.write(answer, wait, data);
    Answers.json(context, answer);
  }
}
