package io.midicenter.index.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/// Reads keys, versions and hashes of the documents, to compare them with the catalog.
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

  public static List<IdVersion> idsAndVersions(IndexReader reader, long bucket) throws IOException {
    var found = new ArrayList<IdVersion>();
    visit(
        reader,
        (contentId, version) -> {
          if (contentId >> BucketSum.SHIFT == bucket) {
            found.add(new IdVersion(contentId, version));
          }
        });
    found.sort(Comparator.comparingLong(IdVersion::contentId));
    return found;
  }

  public static Optional<Bytes> factsHash(IndexReader reader, long contentId) throws IOException {
    BytesRef key = DocumentMapper.keyBytes(contentId);
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      PostingsEnum postings =
          segment.postings(new org.apache.lucene.index.Term(Fields.CID, key), PostingsEnum.NONE);
      for (int doc = postings == null ? PostingsEnum.NO_MORE_DOCS : postings.nextDoc();
          doc != PostingsEnum.NO_MORE_DOCS;
          doc = java.util.Objects.requireNonNull(postings).nextDoc()) {
        if (segment.getLiveDocs() == null || segment.getLiveDocs().get(doc)) {
          var hashes = DocValues.getBinary(segment, Fields.FACTS_HASH);
          if (hashes.advanceExact(doc)) {
            BytesRef hash = hashes.binaryValue();
            return Optional.of(
                Bytes.wrap(
                    java.util.Arrays.copyOfRange(
                        hash.bytes, hash.offset, hash.offset + hash.length)));
          }
        }
      }
    }
    return Optional.empty();
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
