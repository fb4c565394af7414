package io.midicenter.index.search;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/// Counts the facets of one search over its matches; what is counted when the time is over is not
/// exact.
final class FacetRun {
  private final Matches matches;
  private final SearchPlan plan;
  private final SegmentColumns columns;
  private final ValueLabels labels;
  private final TimeCheck time;

  FacetRun(
      Matches matches,
      SearchPlan plan,
      SegmentColumns columns,
      ValueLabels labels,
      TimeCheck time) {
    this.matches = matches;
    this.time = time;
    this.plan = plan;
    this.columns = columns;
    this.labels = labels;
  }

  List<FacetCounts> all() throws IOException {
    var all = new ArrayList<FacetCounts>();
    for (Facet facet : plan.request().facets()) {
      FacetKind kind = FieldRegistry.standard().get(facet.field()).facet();
      all.add(
          switch (kind) {
            case TERMS -> terms(facet.field()).result(facet, plan, labels, exact());
            case HISTOGRAM -> histogram(facet);
            case FOLDER -> roots(facet);
            case NONE -> throw new IllegalArgumentException("no facet: " + facet.field());
          });
    }
    return all;
  }

  TermCounter terms(String field) throws IOException {
    var counter = new TermCounter(field, columns);
    for (LeafMatches found : matches.found()) {
      if (time.isOver()) {
        break;
      }
      counter.add(found.leaf().reader(), lifted(found, field));
    }
    return counter;
  }

  FolderCounter folders(String parent) throws IOException {
    var counter = new FolderCounter(parent, columns);
    for (LeafMatches found : matches.found()) {
      if (time.isOver()) {
        break;
      }
      counter.add(found.leaf().reader(), lifted(found, Fields.FOLDER));
    }
    return counter;
  }

  /// The roots, and folders of any level that filters name.
  private FacetCounts roots(Facet facet) throws IOException {
    FolderCounter roots = folders("");
    ChosenValues chosen = ChosenValues.of(plan.shownFilters(), Fields.FOLDER);
    var counts = new HashMap<String, Long>();
    for (String path : chosen.selected()) {
      String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      counts.put(path, folders(parent).counts().getOrDefault(path, 0L));
    }
    chosen.excluded().forEach(path -> counts.put(path, 0L));
    List<FacetValue> all =
        Dictionary.labelled(Fields.FOLDER, roots.counts(), labels, ChosenValues.NONE);
    int room = facet.sizeOrDefault();
    long other = 0;
    for (FacetValue root : all) {
      if (room-- > 0) {
        counts.put(root.value(), root.count());
      } else if (!counts.containsKey(root.value())) {
        other += root.count();
      }
    }
    return new FacetCounts.Terms(
        Fields.FOLDER,
        plan.mode(Fields.FOLDER),
        exact(),
        Dictionary.labelled(Fields.FOLDER, counts, labels, chosen),
        other,
        roots.missing());
  }

  /// The values of a field, or the folders below one, in the order of their counts.
  List<FacetValue> values(String field, Map<String, Long> counts) {
    return Dictionary.labelled(field, counts, labels, ChosenValues.of(plan.shownFilters(), field));
  }

  private FacetCounts histogram(Facet facet) throws IOException {
    List<LeafReader> segments =
        matches.found().stream().map(found -> found.leaf().reader()).toList();
    var counter = new HistogramCounter(facet.field(), columns, segments);
    var hits = new ArrayList<FixedBitSet>();
    for (int i = 0; i < segments.size() && !time.isOver(); i++) {
      hits.add(lifted(matches.found().get(i), facet.field()));
      counter.measure(segments.get(i), hits.getLast());
    }
    counter.chooseWidth(facet.width());
    for (int i = 0; i < hits.size() && !time.isOver(); i++) {
      counter.count(segments.get(i), hits.get(i));
    }
    return counter.result(facet, plan, exact());
  }

  /// The matches of a segment with the filter on `field` lifted.
  private FixedBitSet lifted(LeafMatches found, String field) {
    int own = -1;
    for (int i = 0; i < plan.lifted().size(); i++) {
      if (plan.lifted().get(i).field().equals(field)) {
        own = i;
      }
    }
    return found.withoutFilter(own);
  }

  boolean ranked() {
    return matches.ranking() != null;
  }

  /// Hits of the search; the largest number where its time was over before all were seen.
  long found() {
    return exact() ? matches.total() : Long.MAX_VALUE;
  }

  boolean exact() {
    return !time.ranOut();
  }
}
