package io.midicenter.api.search;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.RequestId;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.SearchException;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /search` and `POST /search`: the same search in two forms, with the same answer.
public final class Search implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Search.class);

  private final IndexDoor index;
  private final SearchPool pool;
  private final boolean logQueries;

  public Search(IndexDoor index, SearchPool pool, boolean logQueries) {
    this.index = index;
    this.pool = pool;
    this.logQueries = logQueries;
  }

  @Override
  public void handle(Context context) throws IOException {
    answer(context, Selection.of(context));
  }

  /// Answers a search that was read from a request, however it was.
  void answer(Context context, SearchRequest request) throws IOException {
    if (logQueries) {
      LOG.info("request {}: {}", RequestId.of(context), request.normalized().replace('\n', ' '));
    }
    String known = SearchEtag.of(index.read(open -> open.state()), request.normalized());
    if (Answers.isKnown(context, known)) {
      return;
    }
    SearchPool.Timed<SearchResult> timed =
        run(pool, deadline -> index.read(open -> open.search(request, deadline)));
    SearchResult result = timed.value();
    if (result.partial()) {
      context.res().setHeader("ETag", null);
      context.header("Cache-Control", "no-store");
    } else {
      context.header("ETag", SearchEtag.of(result.index(), request.normalized()));
    }
    context.header("Server-Timing", timed.serverTiming());
    if (result.next() != null && !context.method().equals(HandlerType.POST)) {
      context.header("Link", "<" + nextPage(context, result.next()) + ">; rel=\"next\"");
    }
    Answers.json(context, SearchJson.of(request, result, timed.tookMillis()));
  }

  /// Runs a search; what is wrong with it becomes the caller's mistake.
  static SearchPool.Timed<SearchResult> run(SearchPool pool, SearchPool.Work<SearchResult> work) {
    try {
      return pool.run(work);
    } catch (SearchException e) {
      throw Selection.problem(e.mistakes());
    }
  }

  /// Relative to the address of the request, so that it also holds behind a proxy.
  private static String nextPage(Context context, String cursor) {
    var query = new StringJoiner("&", "?", "");
    Parameters.except(Parameters.all(context), Set.of("cursor", "offset"))
        .forEach((name, values) -> values.forEach(value -> query.add(pair(name, value))));
    query.add(pair("cursor", cursor));
    return query.toString();
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
