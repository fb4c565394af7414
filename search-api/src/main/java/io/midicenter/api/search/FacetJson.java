package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.FacetPage;
import io.midicenter.index.search.FacetValue;

/// Counts of values and buckets.
final class FacetJson {
  private FacetJson() {}

  static ObjectNode of(FacetCounts counts) {
    return switch (counts) {
      case FacetCounts.Terms terms -> terms(terms);
      case FacetCounts.Histogram histogram -> histogram(histogram);
    };
  }

  /// The answer of `/facets/{field}`.
  static ObjectNode of(FacetPage page) {
    ObjectNode node = Json.object();
    node.put("field", page.field());
    var values = node.putArray("values");
    page.values().forEach(value -> values.add(of(value)));
    node.put("total", page.total());
    node.put("exact", page.exact());
    if (page.ranked()) {
      node.put("over", "ranked");
    }
    return node;
  }

  private static ObjectNode terms(FacetCounts.Terms terms) {
    ObjectNode node = Json.object();
    node.put("type", "terms");
    node.put("mode", terms.mode().word());
    node.put("exact", terms.exact());
    var values = node.putArray("values");
    terms.values().forEach(value -> values.add(of(value)));
    node.put("otherCount", terms.otherCount());
    node.put("missing", terms.missing());
    return node;
  }

  private static ObjectNode histogram(FacetCounts.Histogram histogram) {
    ObjectNode node = Json.object();
    node.put("type", "histogram");
    node.put("mode", histogram.mode().word());
    node.put("exact", histogram.exact());
    node.put("interval", histogram.interval());
    var buckets = node.putArray("buckets");
    for (FacetCounts.Bucket bucket : histogram.buckets()) {
      buckets
          .addObject()
          .put("from", bucket.from())
          .put("to", bucket.to())
          .put("count", bucket.count());
    }
    if (histogram.min() != null && histogram.max() != null) {
      node.put("min", histogram.min()).put("max", histogram.max());
    }
    node.put("missing", histogram.missing());
    return node;
  }

  private static ObjectNode of(FacetValue value) {
    ObjectNode node = Json.object();
    node.put("value", value.value());
    node.put("label", value.label());
    node.put("count", value.count());
    if (value.selected()) {
      node.put("selected", true);
    }
    if (value.excluded()) {
      node.put("excluded", true);
    }
    if (value.highlight() != null) {
      node.put("highlight", value.highlight());
    }
    return node;
  }
}
