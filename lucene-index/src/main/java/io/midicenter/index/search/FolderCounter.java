package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Facet;
import io.midicenter.index.write.FolderTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/// Counts the files below each child of one folder: the children are the terms of one prefix.
final class FolderCounter {
  private final String prefix;
  private final TermCounter terms;

  /// @param parent `root/…`, empty for the roots
  FolderCounter(String parent, SegmentColumns columns) {
    this.prefix = FolderTokens.childPrefix(parent);
    this.terms = new TermCounter(Fields.FOLDER, columns);
  }

  void add(LeafReader segment, FixedBitSet hits) throws IOException {
    terms.addFolders(segment, hits, prefix);
  }

  /// All children with files, by count.
  List<FacetValue> values(ValueLabels labels) {
    var values = new ArrayList<FacetValue>();
    terms
        .counts()
        .forEach((term, count) -> {
          String path = FolderTokens.path(term);
          String label = labels.label(Fields.FOLDER, path);
          values.add(new FacetValue(path, label, count, false, false, null));
        });
    values.sort(TermCounter.byCount());
    return values;
  }

  FacetCounts.Terms result(Facet facet, SearchPlan plan, ValueLabels labels, boolean exact) {
    List<FacetValue> all = values(labels);
    List<FacetValue> listed = all.subList(0, Math.min(all.size(), facet.sizeOrDefault()));
    long other = 0;
    for (FacetValue value : all.subList(listed.size(), all.size())) {
      other += value.count();
    }
    return new FacetCounts.Terms(Fields.FOLDER, plan.mode(Fields.FOLDER), exact, listed, other, 0);
  }
}
