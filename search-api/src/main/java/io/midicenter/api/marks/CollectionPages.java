package io.midicenter.api.marks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.files.FileId;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.search.SelectionOnly;
import io.midicenter.catalog.marks.Change;
import io.midicenter.catalog.marks.Collection;
import io.midicenter.catalog.marks.EditException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/collections`: sets of files, filled by hand (`/edits`) or by a search of their own. An
/// `If-Match` with the ETag of a collection refuses a change of what somebody else changed.
public final class CollectionPages {
  private static final String NAME_RANGE =
      "1..%d characters with a letter or digit".formatted(ChangeReader.LONGEST_NAME);

  private final UserData data;

  public CollectionPages(UserData data) {
    this.data = data;
  }

  public void list(Context context) {
    Parameters.of(context, Set.of()).check();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("collections");
    data.collections().all().forEach(collection -> list.add(json(collection)));
    Answers.json(context, answer);
  }

  public void add(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("name", "note", "query"));
    String name = name(fields);
    String note = note(fields);
    ObjectNode query = query(fields);
    if (name == null) {
      fields.add(ParameterError.value("name", "", "a collection needs a name", NAME_RANGE));
    }
    fields.check();
    Collection added = refusing(() -> data.collections().add(String.valueOf(name), note, query));
    context.status(201);
    context.header("Location", context.path() + "/" + added.slug());
    answer(context, added);
  }

  public void show(Context context) {
    Parameters.of(context, Set.of()).check();
    Collection collection = require(context);
    if (!Answers.isKnown(context, etag(collection))) {
      ObjectNode node = json(collection);
      ArrayNode items = node.putArray("items");
      data.collections().items(collection).forEach(id -> items.add(id.hex()));
      Answers.json(context, node);
    }
  }

  public void change(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    Collection before = unchanged(context);
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("name", "note", "query", "order"));
    String name = name(fields);
    String note = note(fields);
    ObjectNode query = query(fields);
    if (query != null && !before.isSmart()) {
      fields.add(
          ParameterError.value(
              "query", "{…}", "this collection is filled by hand", "a smart collection"));
    }
    List<Bytes> order = order(fields);
    fields.check();
    Collection changed =
        refusing(() ->
            data.collections()
                .change(
                    before,
                    name == null ? before.name() : name,
                    body.has("note") ? note : before.note(),
                    query == null ? before.query() : query));
    if (!order.isEmpty()) {
      data.collections().order(changed, order);
    }
    answer(context, changed);
  }

  public void delete(Context context) {
    Parameters.of(context, Set.of()).check();
    Collection before = unchanged(context);
    int contents = refusing(() -> data.collections().delete(before));
    data.changed().accept(contents);
    context.status(204);
  }

  private Collection require(Context context) {
    return data.collections()
        .find(context.pathParam("slug"))
        .orElseThrow(() ->
            new ProblemException(ProblemCode.NOT_FOUND, "there is no collection of this name"));
  }

  private Collection unchanged(Context context) {
    Collection collection = require(context);
    String expected = context.header("If-Match");
    if (expected != null && !Answers.matches(expected, etag(collection))) {
      throw new ProblemException(
          ProblemCode.PRECONDITION_FAILED, "the collection was changed since it was read");
    }
    return collection;
  }

  private static String etag(Collection collection) {
    return "\"%d-%d\"".formatted(collection.collectionId(), collection.version());
  }

  private static void answer(Context context, Collection collection) {
    context.header("ETag", etag(collection));
    Answers.json(context, json(collection));
  }

  private static ObjectNode json(Collection collection) {
    ObjectNode node = Json.object();
    node.put("slug", collection.slug());
    node.put("name", collection.name());
    if (collection.note() != null) {
      node.put("note", collection.note());
    }
    node.put("kind", collection.isSmart() ? "smart" : "static");
    if (collection.query() != null) {
      node.set("query", collection.query());
    } else {
      node.put("count", collection.items());
    }
    node.put("createdAt", collection.createdAt().toString());
    node.put("updatedAt", collection.updatedAt().toString());
    return node;
  }

  private static @Nullable String name(BodyFields fields) {
    String name = fields.text("name");
    if (name != null
        && (name.length() > ChangeReader.LONGEST_NAME
            || name.codePoints().noneMatch(Character::isLetterOrDigit))) {
      fields.add(ParameterError.value("name", name, "no name", NAME_RANGE));
    }
    return name == null ? null : name.strip();
  }

  private static @Nullable String note(BodyFields fields) {
    String note = fields.text("note");
    if (note != null && note.length() > Change.Note.LONGEST) {
      fields.add(
          ParameterError.limit(
              "note", note, "longer than %d characters".formatted(Change.Note.LONGEST)));
    }
    return note == null || note.isEmpty() ? null : note;
  }

  /// A search that is right.
  static @Nullable ObjectNode query(BodyFields fields) {
    ObjectNode query = fields.object("query");
    if (query != null) {
      SelectionOnly.of(SelectionOnly.parameters(query), Set.of(), Set.of("sort"));
    }
    return query;
  }

  private static List<Bytes> order(BodyFields fields) {
    var order = new ArrayList<Bytes>();
    for (String text : fields.texts("order", Json.MAX_ITEMS)) {
      Bytes id = FileId.read(text);
      if (id == null) {
        fields.add(ParameterError.value("order", text, "not an id of a file", "64 hex digits"));
      } else {
        order.add(id);
      }
    }
    return order;
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T refusing(Work<T> work) {
    try {
      return work.run();
    } catch (EditException refused) {
      throw EditProblem.of(refused);
    }
  }
}
