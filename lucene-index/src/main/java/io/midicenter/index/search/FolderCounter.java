package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Facet;
import io.midicenter.index.write.FolderTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/// Counts the files below each child of one folder: the children are the terms of one prefix.
final class FolderCounter {
  private final String prefix;
  private final Map<String, Long> counts = new HashMap<>();

  /// @param parent `root/…`, empty for the roots
  FolderCounter(String parent) {
    this.prefix = FolderTokens.childPrefix(parent);
  }

  void add(LeafReader segment, FixedBitSet hits) throws IOException {
    Terms terms = segment.terms(Fields.FOLDER);
    if (terms == null) {
      return;
    }
    var start = new BytesRef(prefix);
    TermsEnum each = terms.iterator();
    if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    PostingsEnum postings = null;
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, start);
        term = each.next()) {
      postings = each.postings(postings, PostingsEnum.NONE);
      long count = 0;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (hits.get(doc)) {
          count++;
        }
      }
      if (count > 0) {
        counts.merge(FolderTokens.path(term.utf8ToString()), count, Long::sum);
      }
    }
  }

  /// All children with files, by count.
  List<FacetValue> values(ValueLabels labels) {
    var values = new ArrayList<FacetValue>();
    counts.forEach((path, count) ->
        values.add(
            new FacetValue(path, labels.label(Fields.FOLDER, path), count, false, false, null)));
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
