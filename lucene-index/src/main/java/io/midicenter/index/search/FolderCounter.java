package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.write.FolderTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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

  /// Files by path of the child.
  Map<String, Long> counts() {
    var counts = new HashMap<String, Long>();
    terms.counts().forEach((term, count) -> counts.put(FolderTokens.path(term), count));
    return counts;
  }

  /// Hits that are in no child.
  long missing() {
    return terms.missing();
  }
}
