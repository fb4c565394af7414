package io.midicenter.api.marks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.marks.Edit;
import io.midicenter.catalog.marks.EditException;
import io.midicenter.catalog.marks.EditResult;
import java.util.List;
import java.util.Set;

/// `GET /edits` and `POST /edits/{n}/undo`: what was changed, and how it is taken back.
public final class Journal {
  static final int MAX_PAGE = 200;
  private static final int PAGE = 50;

  private final UserData data;

  public Journal(UserData data) {
    this.data = data;
  }

  /// The newest edits, or those before `before`.
  public void list(Context context) {
    Parameters parameters = Parameters.of(context, Set.of("before", "limit"));
    int limit = parameters.integer("limit", PAGE, 1, MAX_PAGE);
    long before = parameters.integer("before", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    parameters.check();
    List<Edit> edits = data.edits().list(before, limit);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("edits");
    for (Edit edit : edits) {
      ObjectNode node = list.addObject();
      node.put("edit", edit.editId());
      node.put("madeAt", edit.madeAt().toString());
      node.put("summary", edit.summary());
      node.put("changed", edit.changed());
      if (edit.by() != null) {
        node.put("by", edit.by());
      }
      if (edit.undoOf() != null) {
        node.put("undoOf", edit.undoOf());
      }
      if (edit.undoneBy() != null) {
        node.put("undoneBy", edit.undoneBy());
      }
    }
    if (edits.size() == limit) {
      answer.put("before", edits.getLast().editId());
    }
    Answers.json(context, answer);
  }

  public void undo(Context context) throws InterruptedException {
    boolean wait = WaitFor.index(context);
    EditResult result;
    try {
      result = data.edits().undo(number(context), Caller.of(context).keyId());
    } catch (EditException refused) {
      throw EditProblem.of(refused);
    }
    data.tell(result);
    ObjectNode answer = Json.object();
    if (result.editId() != null) {
      answer.put("edit", result.editId());
    }
    answer.put("undone", result.changed());
    answer.put("skipped", result.unchanged());
    WaitFor.write(answer, wait, data);
    Answers.json(context, answer);
  }

  private static long number(Context context) {
    try {
      return Long.parseLong(context.pathParam("n"));
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "there is no edit of this number");
    }
  }
}
