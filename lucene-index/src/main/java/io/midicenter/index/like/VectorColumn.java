package io.midicenter.index.like;

import io.midicenter.analysis.SimilarityVector;
import io.midicenter.index.field.Fields;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The similarity vectors of one segment in memory, one row of [SimilarityVector#SIZE] bytes a
/// document; a document without a vector has zeros. Immutable.
public final class VectorColumn {
  private final byte[] rows;

  private VectorColumn(byte[] rows) {
    this.rows = rows;
  }

  public static VectorColumn read(LeafReader segment) throws IOException {
    BinaryDocValues vectors = segment.getBinaryDocValues(Fields.VECTOR);
    if (vectors == null) {
      return new VectorColumn(new byte[0]);
    }
    byte[] rows = new byte[Math.multiplyExact(segment.maxDoc(), SimilarityVector.SIZE)];
    for (int doc = vectors.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = vectors.nextDoc()) {
      BytesRef vector = vectors.binaryValue();
      System.arraycopy(
          vector.bytes, vector.offset, rows, doc * SimilarityVector.SIZE, SimilarityVector.SIZE);
    }
    return new VectorColumn(rows);
  }

  /// True where no document of the segment has a vector.
  public boolean isEmpty() {
    return rows.length == 0;
  }

  byte[] rows() {
    return rows;
  }

  public long ramBytes() {
    return rows.length;
  }
}
