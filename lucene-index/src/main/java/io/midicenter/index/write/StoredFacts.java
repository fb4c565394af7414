package io.midicenter.index.write;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Reads keys and versions of the documents, to compare them with the catalog.
public final class StoredFacts {
  private StoredFacts() {}

  /// Digests by bucket, ascending.
  public static List<BucketSum> bucketSums(IndexReader reader) throws IOException {
    var sums = new TreeMap<Long, BucketSum>();
    visit(
        reader,
        (contentId, version) -> {
          long bucket = contentId >> BucketSum.SHIFT;
          BucketSum sum = sums.getOrDefault(bucket, new BucketSum(bucket, 0, 0, 0));
          sums.put(bucket, sum.plus(contentId, version));
        });
    return List.copyOf(sums.values());
  }

  /// Documents of the buckets from `first` on and below `end`, by content id.
  public static List<IdVersion> idsAndVersions(IndexReader reader, long first, long end)
      throws IOException {
    var found = new ArrayList<IdVersion>();
    visit(
        reader,
        (contentId, version) -> {
          long bucket = contentId >> BucketSum.SHIFT;
          if (bucket >= first && bucket < end) {
            found.add(new IdVersion(contentId, version));
          }
        });
    found.sort(Comparator.comparingLong(IdVersion::contentId));
    return found;
  }

  /// The highest content id that any document of the reader has or had, 0 where there is none: no
  /// id above it has a document.
  public static long highestContentId(IndexReader reader) throws IOException {
    long highest = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms keys = leaf.reader().terms(Fields.CID);
      if (keys != null) {
        BytesRef last = keys.getMax();
        highest = Math.max(highest, NumericUtils.sortableBytesToLong(last.bytes, last.offset));
      }
    }
    return highest;
  }

  private static void visit(IndexReader reader, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      var live = segment.getLiveDocs();
      var ids = DocValues.getNumeric(segment, Fields.CID);
      var versions = DocValues.getNumeric(segment, Fields.VERSION);
      for (int doc = 0; doc < segment.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          visitor.document(ids.longValue(), versions.advanceExact(doc) ? versions.longValue() : 0);
        }
      }
    }
  }

  private interface Visitor {
    void document(long contentId, long version);
  }
}
