package io.midicenter.index.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/// How long the texts of each document of a segment are together, each field by its weight, in the
/// one byte that Lucene gives a length. Immutable.
final class TextLengths {
  private final byte[] lengths;

  private TextLengths(byte[] lengths) {
    this.lengths = lengths;
  }

  /// @param weights fields with norms
  static TextLengths read(LeafReader segment, Map<String, Float> weights) throws IOException {
    var sums = new float[segment.maxDoc()];
    for (var each : weights.entrySet()) {
      NumericDocValues norms = segment.getNormValues(each.getKey());
      if (norms != null) {
        float weight = each.getValue();
        for (int doc = norms.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = norms.nextDoc()) {
          sums[doc] += weight * SmallFloat.byte4ToInt((byte) norms.longValue());
        }
      }
    }
    var lengths = new byte[sums.length];
    for (int doc = 0; doc < sums.length; doc++) {
      lengths[doc] = SmallFloat.intToByte4(Math.round(sums[doc]));
    }
    return new TextLengths(lengths);
  }

  /// As [org.apache.lucene.search.similarities.Similarity.SimScorer] takes it.
  long norm(int document) {
    return Byte.toUnsignedLong(lengths[document]);
  }

  long ramBytes() {
    return lengths.length;
  }
}
