package io.midicenter.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.index.query.Filter;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.query.QueryWarning;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.BetterQuery;
import io.midicenter.index.search.Correction;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.IndexState;
import io.midicenter.index.search.SearchResult;
import java.util.Base64;
import java.util.List;

/// The answer to a search as JSON.
public final class SearchJson {
  private static final double SCORE_STEPS = 10_000;

  private SearchJson() {}

  /// The answer of `GET /api/v1/search`, byte for byte.
  public static ObjectNode of(SearchRequest request, SearchResult result, long tookMillis) {
    ObjectNode node = Json.object();
    node.set("query", query(result));
    ArrayNode hits = node.putArray("hits");
    result.hits().forEach(hit -> hits.add(hit(hit)));
    node.putObject("total")
        .put("value", result.total().value())
        .put("relation", result.total().relation().word());
    ObjectNode facets = node.putObject("facets");
    for (FacetCounts counts : result.facets()) {
      ObjectNode facet = FacetJson.of(counts);
      if (result.total().relation() == SearchResult.Relation.RANKED) {
        facet.put("over", "ranked");
      }
      facets.set(counts.field(), facet);
    }
    ObjectNode page = node.putObject("page").put("limit", request.limit());
    if (request.offset() > 0) {
      page.put("offset", request.offset());
    }
    if (result.next() != null) {
      page.put("next", result.next());
    }
    BetterQuery better = result.suggestion();
    if (better != null) {
      node.putObject("suggestion").put("q", better.q()).put("total", better.total());
    }
    ArrayNode corrections = node.putArray("corrections");
    for (Correction correction : result.corrections()) {
      ObjectNode entry = corrections.addObject().put("word", correction.word());
      entry.putArray("at").add(correction.from()).add(correction.to());
      ArrayNode words = entry.putArray("words");
      correction.words().forEach(words::add);
    }
    ArrayNode warnings = node.putArray("warnings");
    for (QueryWarning warning : result.warnings()) {
      warnings.addObject().put("code", warning.code().name()).put("detail", warning.detail());
    }
    node.set("index", index(result.index()));
    node.put("tookMs", tookMillis);
    node.put("partial", result.partial());
    return node;
  }

  static ObjectNode index(IndexState state) {
    return Json.object()
        .put("generation", state.generation())
        .put("version", state.version())
        .put("asOf", state.asOf().toString());
  }

  private static ObjectNode query(SearchResult result) {
    ObjectNode node = Json.object();
    node.put("q", result.query().q());
    node.put("normalized", result.query().normalized());
    ArrayNode items = node.putArray("items");
    for (QueryItem item : result.query().items()) {
      ObjectNode entry = items.addObject();
      entry.put("kind", item.kind().word());
      entry.put("text", item.text());
      if (item.negated()) {
        entry.put("negated", true);
      }
      entry.putArray("at").add(item.from()).add(item.to());
      if (item.filter() != null) {
        entry.set("filter", FilterJson.of(item.filter()));
      }
    }
    ArrayNode filters = node.putArray("filters");
    for (Filter filter : result.filters()) {
      filters.add(FilterJson.of(filter));
    }
    return node;
  }

  private static ObjectNode hit(Hit hit) {
    ObjectNode node = Json.object();
    node.put("id", hit.id());
    if (hit.score() > 0) {
      node.put("score", Math.round(hit.score() * SCORE_STEPS) / SCORE_STEPS);
    }
    if (hit.match() != null) {
      node.set("match", MatchJson.of(hit.match()));
    }
    if (hit.transpose() != null) {
      node.put("transpose", hit.transpose());
    }
    if (!hit.highlight().isEmpty()) {
      ObjectNode highlight = node.putObject("highlight");
      hit.highlight().forEach(highlight::put);
    }
    if (hit.chords() != null) {
      node.set(hit.match() == null ? "match" : "chords", ChordHitJson.of(hit.chords()));
    }
    ObjectNode document = document(hit);
    node.set("doc", document);
    if (hit.sketch() != null) {
      document.put("sketch", Base64.getEncoder().encodeToString(hit.sketch().toArray()));
    }
    return node;
  }

  /// What a row shows of a file.
  public static ObjectNode document(Hit hit) {
    ObjectNode document = Json.object();
    hit.document().forEach((name, value) -> document.set(name, value(value)));
    return document;
  }

  private static JsonNode value(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case String text -> nodes.textNode(text);
      case Boolean flag -> nodes.booleanNode(flag);
      case Integer number -> nodes.numberNode(number);
      case Long number -> nodes.numberNode(number);
      case Double number -> nodes.numberNode(number);
      case List<?> list -> {
        ArrayNode array = nodes.arrayNode(list.size());
        list.forEach(item -> array.add(value(item)));
        yield array;
      }
      default -> throw new IllegalArgumentException("a document may not hold " + value.getClass());
    };
  }
}
