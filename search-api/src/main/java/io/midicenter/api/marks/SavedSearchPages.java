package io.midicenter.api.marks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.marks.EditException;
import io.midicenter.catalog.marks.SavedSearch;
import io.midicenter.catalog.marks.SavedSearches;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/saved-searches`: searches that a person named, and with `recent=yes` the newest that they
/// made.
public final class SavedSearchPages {
  private static final Set<String> RECENT = Set.of("recent");

  private final SavedSearches searches;

  public SavedSearchPages(SavedSearches searches) {
    this.searches = searches;
  }

  public void list(Context context) {
    List<SavedSearch> found =
        recent(context) ? searches.recent(SavedSearches.RECENT) : searches.named();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("searches");
    found.forEach(search -> list.add(json(search)));
    Answers.json(context, answer);
  }

  /// With a name it stays; without one it is a recent search.
  public void add(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("name", "query", "pinned"));
    String name = name(fields);
    ObjectNode query = CollectionPages.query(fields);
    boolean pinned = fields.flag("pinned");
    if (query == null) {
      fields.add(
          ParameterError.value("query", "", "a search is needed", "the body of POST /search"));
    }
    fields.check();
    ObjectNode wanted = query == null ? Json.object() : query;
    SavedSearch saved =
        name == null ? searches.record(wanted) : searches.save(name, wanted, pinned);
    context.status(201);
    context.header("Location", context.path() + "/" + saved.savedId());
    Answers.json(context, json(saved));
  }

  public void change(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    SavedSearch before = searches.find(number(context)).orElseThrow(SavedSearchPages::unknown);
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("name", "query", "pinned"));
    String name = name(fields);
    ObjectNode query = CollectionPages.query(fields);
    boolean pinned = body.has("pinned") ? fields.flag("pinned") : before.pinned();
    fields.check();
    try {
      SavedSearch changed =
          searches.change(
              before.savedId(),
              name == null ? before.name() : name,
              query == null ? before.query() : query,
              pinned);
      Answers.json(context, json(changed));
    } catch (EditException gone) {
      throw EditProblem.of(gone);
    }
  }

  public void delete(Context context) {
    Parameters.of(context, Set.of()).check();
    if (!searches.delete(number(context))) {
      throw unknown();
    }
    context.status(204);
  }

  /// `DELETE /saved-searches?recent=yes`: all recent ones.
  public void forget(Context context) {
    if (!recent(context)) {
      throw ProblemException.of(
          ParameterError.value("recent", "", "only recent searches go all at once", "yes"));
    }
    searches.forget();
    context.status(204);
  }

  private static boolean recent(Context context) {
    Parameters parameters = Parameters.of(context, RECENT);
    Boolean recent = parameters.choice("recent", Map.of("yes", true, "no", false));
    parameters.check();
    return Boolean.TRUE.equals(recent);
  }

  private static @Nullable String name(BodyFields fields) {
    String name = fields.text("name");
    if (name != null && (name.isBlank() || name.length() > ChangeReader.LONGEST_NAME)) {
      fields.add(
          ParameterError.value(
              "name", name, "no name", "1..%d characters".formatted(ChangeReader.LONGEST_NAME)));
    }
    return name == null ? null : name.strip();
  }

  private static int number(Context context) {
    try {
      return Integer.parseInt(context.pathParam("n"));
    } catch (NumberFormatException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemCode.NOT_FOUND, "there is no saved search of this number");
  }

  private static ObjectNode json(SavedSearch search) {
    ObjectNode node = Json.object();
    node.put("id", search.savedId());
    if (search.name() != null) {
      node.put("name", search.name());
    }
    node.set("query", search.query());
    node.put("pinned", search.pinned());
    node.put("createdAt", search.createdAt().toString());
    node.put("usedAt", search.usedAt().toString());
    node.put("useCount", search.useCount());
    return node;
  }
}
