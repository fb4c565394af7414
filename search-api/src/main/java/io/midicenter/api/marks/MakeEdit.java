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
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.search.IndexDoor;
import io.midicenter.api.search.SearchPool;
import io.midicenter.api.search.SelectionOnly;
import io.midicenter.catalog.marks.Change;
import io.midicenter.catalog.marks.EditException;
import io.midicenter.catalog.marks.EditResult;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.HitSink;
import io.midicenter.index.search.IndexState;
import io.midicenter.index.search.SearchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `POST /edits`: the same changes to many files, named one by one or found by a search.
public final class MakeEdit implements Handler {
  /// Most files of one edit.
  public static final int MAX_FILES = 100_000;

  private final UserData data;
  private final IndexDoor index;
  private final SearchPool pool;

  public MakeEdit(UserData data, IndexDoor index, SearchPool pool) {
    this.data = data;
    this.index = index;
    this.pool = pool;
  }

  @Override
  public void handle(Context context) throws IOException, InterruptedException {
    boolean wait = WaitFor.index(context);
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("select", "ids", "ops", "expect"));
    List<Change> changes = ChangeReader.ofList(body, fields);
    List<Bytes> ids = ids(fields);
    ObjectNode select = fields.object("select");
    Integer expect = fields.integer("expect", 0, Integer.MAX_VALUE);
    if (body.has("ids") == body.has("select")) {
      fields.add(
          ParameterError.value("select", "", "exactly one of ids and select is needed", "{…}"));
    }
    fields.check();
    List<Bytes> chosen = select == null ? ids : found(select, expect);
    EditResult result;
    try {
      result =
          data.edits().apply(changes, data.edits().contents(chosen), Caller.of(context).keyId());
    } catch (EditException refused) {
      throw EditProblem.of(refused);
    }
    data.tell(result);
    ObjectNode answer = Json.object();
    if (result.editId() != null) {
      answer.put("edit", result.editId());
    }
    answer.put("changed", result.changed());
    answer.put("unchanged", result.unchanged());
    WaitFor.write(answer, wait, data);
    Answers.json(context, answer);
  }

  private static List<Bytes> ids(BodyFields fields) {
    var ids = new ArrayList<Bytes>();
    for (String text : fields.texts("ids", Json.MAX_ITEMS)) {
      Bytes id = FileId.read(text);
      if (id == null) {
        fields.add(ParameterError.value("ids", text, "not an id of a file", "64 hex digits"));
      } else {
        ids.add(id);
      }
    }
    return ids;
  }

  private List<Bytes> found(ObjectNode select, @Nullable Integer expect) {
    SearchRequest request =
        SelectionOnly.of(SelectionOnly.parameters(select), Set.of(), Set.of())
            .withFields(List.of());
    var found = new Found(expect);
    try {
      pool.run(deadline ->
          index.read(open -> {
            open.export(request, 0, found);
            return true;
          }));
    } catch (SearchException wrong) {
      throw SelectionOnly.problem(wrong);
    }
    return found.ids;
  }

  /// The ids of all matches.
  private static final class Found implements HitSink {
    private final List<Bytes> ids = new ArrayList<>();
    private final @Nullable Integer expect;

    Found(@Nullable Integer expect) {
      this.expect = expect;
    }

    @Override
    public void begin(long total, IndexState state) {
      if (expect != null && expect != total) {
        throw new ProblemException(
            ProblemCode.EDIT_CONFLICT,
            "the search finds %d files, not %d".formatted(total, expect));
      }
      if (total > MAX_FILES) {
        throw new ProblemException(
            ProblemCode.LIMIT_EXCEEDED,
            "an edit changes at most %d files, and the search finds %d"
                .formatted(MAX_FILES, total));
      }
    }

    @Override
    public void hit(Hit hit) {
      ids.add(Bytes.fromHex(hit.id()));
    }
  }
}
