package io.midicenter.index.search;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.query.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// Counts the facets of one search over the matches it left behind.
final class FacetRun {
  private final SearchRun run;
  private final SearchPlan plan;
  private final SegmentColumns columns;
  private final ValueLabels labels;

  FacetRun(SearchRun run, SearchPlan plan, SegmentColumns columns, ValueLabels labels) {
    this.run = run;
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
            case FOLDER -> folders("").result(facet, plan, labels, exact());
            case NONE -> throw new IllegalArgumentException("no facet: " + facet.field());
          });
    }
    return all;
  }

  TermCounter terms(String field) throws IOException {
    var counter = new TermCounter(field, columns);
    for (int i = 0; i < run.leaves().size(); i++) {
      counter.add(run.leaves().get(i).reader(), lifted(i, field));
    }
    return counter;
  }

  FolderCounter folders(String parent) throws IOException {
    var counter = new FolderCounter(parent, columns);
    for (int i = 0; i < run.leaves().size(); i++) {
      counter.add(run.leaves().get(i).reader(), lifted(i, "folder"));
    }
    return counter;
  }

  private FacetCounts histogram(Facet facet) throws IOException {
    var counter = new HistogramCounter(facet.field(), columns);
    var hits = new ArrayList<FixedBitSet>();
    for (int i = 0; i < run.leaves().size(); i++) {
      hits.add(lifted(i, facet.field()));
      counter.measure(run.leaves().get(i).reader(), hits.get(i));
    }
    counter.chooseWidth(facet.width());
    for (int i = 0; i < run.leaves().size(); i++) {
      counter.count(run.leaves().get(i).reader(), hits.get(i));
    }
    return counter.result(facet, plan, exact());
  }

  /// The matches of a segment with the filter on `field` lifted.
  private FixedBitSet lifted(int leaf, String field) {
    int own = -1;
    for (int i = 0; i < plan.lifted().size(); i++) {
      if (plan.lifted().get(i).field().equals(field)) {
        own = i;
      }
    }
    return run.matches().get(leaf).withoutFilter(own);
  }

  boolean ranked() {
    return run.ranker() != null;
  }

  /// Hits of the search; the largest number where its time was over before all were seen.
  long found() {
    return run.isPartial() ? Long.MAX_VALUE : run.total();
  }

  boolean exact() {
    return !run.isPartial();
  }
}
