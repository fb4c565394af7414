package io.midicenter.index.match;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the bytes that stand beside documents.
final class StoredMusicOf {
  private StoredMusicOf() {}

  /// Null where there is no such document or it has none.
  static @Nullable BytesRef document(List<LeafReaderContext> leaves, int document, String field)
      throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    return values != null && values.advanceExact(document - leaf.docBase)
        ? values.binaryValue()
        : null;
  }

  /// Null where no live document has this id, or it has no such bytes.
  static @Nullable BytesRef file(IndexReader reader, Bytes id, String field) throws IOException {
    int document = document(reader, id);
    return document < 0 ? null : document(reader.leaves(), document, field);
  }

  /// The live document of this id, −1 where there is none.
  static int document(IndexReader reader, Bytes id) throws IOException {
    var term = new Term(Fields.ID, new BytesRef(id.toArray()));
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      var live = leaf.reader().getLiveDocs();
      if (found != null) {
        for (int doc = found.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = found.nextDoc()) {
          if (live == null || live.get(doc)) {
            return leaf.docBase + doc;
          }
        }
      }
    }
    return -1;
  }
}
