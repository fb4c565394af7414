package io.midicenter.index.oracle;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.FacetValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares the answers of an engine with a scan over all records.
public final class Reference {
  /// Most pages that a cursor walk looks at.
  private static final int MAX_PAGES = 12;

  private final List<ScannedFile> files;

  public Reference(Collection<IndexedFile> files) {
    this.files = files.stream().map(ScannedFile::new).toList();
  }

  public List<ScannedFile> files() {
    return files;
  }

  /// Share of the files that a search matches, 0..1.
  public double share(RandomSearch search) {
    return files.stream().filter(search::matches).count() / (double) files.size();
  }

  /// What differs; empty where the engine is right.
  public List<String> differences(RandomSearch search, Engine engine) throws IOException {
    var differences = new ArrayList<String>();
    List<ScannedFile> expected = new ArrayList<>(files.stream().filter(search::matches).toList());
    if (search.rollup()) {
      rollUp(expected);
    }
    if (search.order() != null) {
      expected.sort(search.order());
    }
    Engine.Page page = engine.page(search.parameters());
    if (page.total() != expected.size()) {
      differences.add("total %d, not %d".formatted(page.total(), expected.size()));
    }
    List<String> ids = new ArrayList<>(page.ids());
    if (search.walk()) {
      walk(search, engine, page, ids, differences);
    }
    compareIds(search, expected, ids, differences);
    for (String field : search.facets()) {
      FacetCounts counts = page.facets().get(field);
      if (counts == null) {
        differences.add("no facet " + field);
      } else {
        compareFacet(search, field, counts, differences);
      }
    }
    return differences;
  }

  /// Leaves the lowest content id of each family, and what has none.
  private static void rollUp(List<ScannedFile> files) {
    var first = new HashMap<Long, Long>();
    for (ScannedFile file : files) {
      Long family = file.family();
      if (family != null) {
        first.merge(family, file.file().contentId(), Math::min);
      }
    }
    files.removeIf(file -> {
      Long family = file.family();
      return family != null && first.getOrDefault(family, -1L) != file.file().contentId();
    });
  }

  private static void walk(
      RandomSearch search,
      Engine engine,
      Engine.Page first,
      List<String> ids,
      List<String> differences)
      throws IOException {
    Engine.Page page = first;
    for (int i = 1; i < MAX_PAGES && page.next() != null; i++) {
      Map<String, List<String>> parameters = new LinkedHashMap<>(search.parameters());
      parameters.put("cursor", List.of(page.next()));
      page = engine.page(parameters);
      if (page.total() != first.total()) {
        differences.add("page " + i + " has the total " + page.total());
      }
      ids.addAll(page.ids());
    }
    if (page.next() == null && ids.size() != first.total()) {
      differences.add("the walk ends after %d of %d".formatted(ids.size(), first.total()));
    }
  }

  private static void compareIds(
      RandomSearch search, List<ScannedFile> expected, List<String> ids, List<String> differences) {
    List<String> right = expected.stream().map(f -> f.file().id().hex()).toList();
    if (new HashSet<>(ids).size() != ids.size()) {
      differences.add("a file comes twice");
    }
    if (search.order() == null) {
      if (!new HashSet<>(right).containsAll(ids)) {
        differences.add("a hit does not match");
      }
      long due = Math.max(0, Math.min(search.limit(), right.size() - search.offset()));
      if (ids.size() < due) {
        differences.add("%d hits, not %d".formatted(ids.size(), due));
      }
      return;
    }
    int from = Math.min(search.offset(), right.size());
    int to = search.walk() ? ids.size() : Math.min(right.size(), from + search.limit());
    List<String> due = right.subList(from, Math.min(to, right.size()));
    if (!due.equals(ids)) {
      differences.add("the order differs: %s, not %s".formatted(ids, due));
    }
  }

  private void compareFacet(
      RandomSearch search, String field, FacetCounts counts, List<String> differences) {
    List<ScannedFile> counted =
        files.stream().filter(f -> search.matchesWithout(f, field)).toList();
    switch (counts) {
      case FacetCounts.Terms terms -> compareTerms(field, counted, terms, differences);
      case FacetCounts.Histogram histogram ->
          compareHistogram(field, counted, histogram, differences);
    }
  }

  private static void compareTerms(
      String field, List<ScannedFile> counted, FacetCounts.Terms terms, List<String> differences) {
    var right = new TreeMap<String, Long>();
    long missing = 0;
    for (ScannedFile file : counted) {
      file.terms(field).forEach(value -> right.merge(value, 1L, Long::sum));
      missing += file.terms(field).isEmpty() ? 1 : 0;
    }
    boolean tree = field.equals("folder"); // lists the roots, and what is chosen below them
    long listed = 0;
    long last = Long.MAX_VALUE;
    for (FacetValue value : terms.values()) {
      listed += tree && value.value().contains("/") ? 0 : value.count();
      if (value.count() != right.getOrDefault(value.value(), 0L)) {
        differences.add(
            "%s=%s counts %d, not %d"
                .formatted(
                    field, value.value(), value.count(), right.getOrDefault(value.value(), 0L)));
      }
      if (value.count() > last) {
        differences.add(field + " is not ordered by count");
      }
      last = value.count();
    }
    if (tree) {
      right.keySet().removeIf(path -> path.contains("/"));
    }
    long sum = right.values().stream().mapToLong(Long::longValue).sum();
    if (listed + terms.otherCount() != sum) {
      differences.add(
          "%s lists %d and %d others, not %d".formatted(field, listed, terms.otherCount(), sum));
    }
    if (terms.missing() != missing) {
      differences.add("%s misses %d, not %d".formatted(field, terms.missing(), missing));
    }
  }

  private static void compareHistogram(
      String name,
      List<ScannedFile> counted,
      FacetCounts.Histogram histogram,
      List<String> differences) {
    FieldSpec field = FieldRegistry.standard().get(name);
    long width = Math.round(histogram.interval() * field.scale());
    var right = new TreeMap<Long, Long>();
    long missing = 0;
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (ScannedFile file : counted) {
      if (file.numbers(name).isEmpty()) {
        missing++;
      } else {
        long number = file.numbers(name).getFirst();
        min = Math.min(min, number);
        max = Math.max(max, number);
        right.merge(Math.floorDiv(number, width) * width, 1L, Long::sum);
      }
    }
    var found = new TreeMap<Long, Long>();
    for (FacetCounts.Bucket bucket : histogram.buckets()) {
      if (bucket.count() > 0) {
        found.put(Math.round(bucket.from() * field.scale()), bucket.count());
      }
    }
    if (!found.equals(right)) {
      differences.add("%s counts %s, not %s".formatted(name, found, right));
    }
    if (histogram.missing() != missing) {
      differences.add("%s misses %d, not %d".formatted(name, histogram.missing(), missing));
    }
    Double low = histogram.min();
    Double high = histogram.max();
    boolean bounds =
        min > max
            ? low == null && high == null
            : low != null
                && high != null
                && Math.round(low * field.scale()) == min
                && Math.round(high * field.scale()) == max;
    if (!bounds) {
      differences.add("%s lies in %s..%s, not %d..%d".formatted(name, low, high, min, max));
    }
    if (histogram.buckets().size() > 512) {
      differences.add(name + " has " + histogram.buckets().size() + " buckets");
    }
  }
}
