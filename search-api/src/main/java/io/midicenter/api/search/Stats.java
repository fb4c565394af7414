package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// `GET /stats`: how many files there are in all, by availability, kind, key and decade of tempo;
/// with filters, of what they select. And the memory that counting keeps, in bytes.
public final class Stats implements Handler {
  private static final int TEMPO_WIDTH = 10;
  private static final int KEYS = 24;

  private final IndexDoor index;
  private final SearchPool pool;

  public Stats(IndexDoor index, SearchPool pool) {
    this.index = index;
    this.pool = pool;
  }

  @Override
  public void handle(Context context) throws IOException {
    SearchRequest selection = SelectionOnly.of(Parameters.all(context), Set.of());
    SearchRequest counting =
        selection
            .withLimit(0)
            .withFacets(
                List.of(
                    Facet.of("available"),
                    Facet.of("kind"),
                    new Facet("key", KEYS, null, true),
                    new Facet("bpm", null, (double) TEMPO_WIDTH, false)));
    String known =
        SearchEtag.of(index.read(open -> open.state()), "stats\n" + counting.normalized());
    if (Answers.isKnown(context, known)) {
      return;
    }
    SearchPool.Timed<SearchResult> timed =
        pool.run(deadline -> index.read(open -> open.search(counting, deadline)));
    SearchResult result = timed.value();
    if (result.partial()) {
      context.res().setHeader("ETag", null);
    }
    ObjectNode answer = Json.object();
    answer.put("files", result.total().value());
    for (FacetCounts counts : result.facets()) {
      answer.set(counts.field(), FacetJson.of(counts));
    }
    answer.set("index", SearchJson.index(result.index()));
    answer.put("columnBytes", index.read(MidiIndex::columnBytes));
    answer.put("partial", result.partial());
    context.header("Server-Timing", timed.serverTiming());
    Answers.json(context, answer);
  }
}
