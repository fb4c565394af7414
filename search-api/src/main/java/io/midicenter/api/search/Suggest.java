package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Nearest;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.search.Searcher;
import io.midicenter.index.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// `GET /suggest`: completions of what is being typed.
public final class Suggest implements Handler {
  public static final Set<String> PARAMETERS = Set.of("q", "kinds", "limit", "format");

  /// What can be suggested: words of names, files, folders, and values of fields.
  public static final Set<String> KINDS = Set.copyOf(Searcher.suggestionKinds());

  /// Suggestions where nothing else is said.
  public static final int DEFAULT_LIMIT = 8;

  private final IndexDoor index;
  private final SearchPool pool;

  public Suggest(IndexDoor index, SearchPool pool) {
    this.index = index;
    this.pool = pool;
  }

  @Override
  public void handle(Context context) throws IOException {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    String q = parameters.text("q", SearchLimits.MAX_Q);
    List<String> wanted = kinds(parameters);
    int limit = parameters.integer("limit", DEFAULT_LIMIT, 1, SearchLimits.MAX_SUGGESTIONS);
    Boolean plain = parameters.choice("format", Map.of("opensearch", true, "json", false));
    parameters.check();
    String text = q == null ? "" : q;
    SearchPool.Timed<List<Suggestion>> timed =
        pool.run(_ -> index.read(open -> open.suggest(text, wanted, limit)));
    context.header("Server-Timing", timed.serverTiming());
    if (Boolean.TRUE.equals(plain)) {
      openSearch(context, text, timed.value());
      return;
    }
    ObjectNode answer = Json.object();
    var list = answer.putArray("suggestions");
    for (Suggestion suggestion : timed.value()) {
      list.addObject()
          .put("kind", suggestion.kind())
          .put("value", suggestion.value())
          .put("label", suggestion.label())
          .put("count", suggestion.count())
          .put("highlight", suggestion.highlight())
          .put("insert", suggestion.insert());
    }
    Answers.json(context, answer);
  }

  /// What a browser's search field reads: the text, then what completes it (OpenSearch Suggestions
  /// 1.1).
  private static void openSearch(Context context, String text, List<Suggestion> suggestions) {
    ArrayNode answer = Json.array();
    answer.add(text);
    ArrayNode completions = answer.addArray();
    suggestions.stream().map(Suggestion::label).distinct().forEach(completions::add);
    Answers.json(context, answer);
    context.contentType("application/x-suggestions+json");
  }

  private static List<String> kinds(Parameters parameters) {
    var wanted = new ArrayList<String>();
    String text = parameters.text("kinds", 400);
    if (text == null) {
      return wanted;
    }
    for (String kind : text.split(",", -1)) {
      if (KINDS.contains(kind)) {
        wanted.add(kind);
      } else {
        var allowed = new TreeSet<>(KINDS);
        parameters.add(
            new ParameterError(
                ProblemCode.INVALID_VALUE,
                "kinds",
                kind,
                "not a kind of suggestion",
                String.join(", ", allowed),
                Nearest.of(kind, allowed)));
      }
    }
    return wanted;
  }
}
