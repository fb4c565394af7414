package io.midicenter.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Gate;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.http.Problems;
import io.midicenter.api.http.RequestId;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.SearchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `POST /multi-search`: several searches in one request, in order, under one time budget. One that
/// is wrong yields its problem in its place.
public final class MultiSearch implements Handler {
  /// Searches of one request.
  public static final int MAX_QUERIES = 16;

  private final IndexDoor index;
  private final SearchPool pool;
  private final Gate gate;

  /// @param gate counts every search against the caller's rate
  public MultiSearch(IndexDoor index, SearchPool pool, Gate gate) {
    this.index = index;
    this.pool = pool;
    this.gate = gate;
  }

  @Override
  public void handle(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    List<ObjectNode> queries = queries(Bodies.json(context));
    gate.take(context, queries.size() - 1);
    String requestId = RequestId.of(context);
    SearchPool.Timed<List<ObjectNode>> timed =
        pool.run(deadline -> index.read(open -> answers(queries, open, deadline, requestId)));
    ObjectNode answer = Json.object();
    ArrayNode results = answer.putArray("results");
    timed.value().forEach(results::add);
    answer.put("tookMs", timed.tookMillis());
    context.header("Server-Timing", timed.serverTiming());
    context.header("Cache-Control", "no-store");
    Answers.json(context, answer);
  }

  private static List<ObjectNode> queries(ObjectNode body) {
    var fields = new BodyFields(body);
    fields.allow(Set.of("queries"));
    JsonNode list = body.get("queries");
    var queries = new ArrayList<ObjectNode>();
    if (list == null || !list.isArray() || list.isEmpty()) {
      fields.add(
          ParameterError.value("queries", String.valueOf(list), "not a list of searches", "[{…}]"));
    } else if (list.size() > MAX_QUERIES) {
      fields.add(
          ParameterError.limit(
              "queries", "", "holds more than %d searches".formatted(MAX_QUERIES)));
    } else {
      for (JsonNode query : list) {
        if (query instanceof ObjectNode object) {
          queries.add(object);
        } else {
          fields.add(ParameterError.value("queries", query.toString(), "not an object", "{…}"));
        }
      }
    }
    fields.check();
    return queries;
  }

  private static List<ObjectNode> answers(
      List<ObjectNode> queries, MidiIndex open, Deadline deadline, String requestId)
      throws IOException {
    var answers = new ArrayList<ObjectNode>();
    for (ObjectNode query : queries) {
      long begun = System.nanoTime();
      try {
        SearchRequest request = Selection.of(BodyTexts.of(query));
        answers.add(
            SearchJson.of(
                request,
                open.search(request, deadline),
                Math.round((System.nanoTime() - begun) / 1e6)));
      } catch (ProblemException e) {
        answers.add(Problems.json(e, "/api/v1/multi-search", requestId));
      } catch (SearchException e) {
        answers.add(
            Problems.json(Selection.problem(e.mistakes()), "/api/v1/multi-search", requestId));
      }
    }
    return answers;
  }
}
