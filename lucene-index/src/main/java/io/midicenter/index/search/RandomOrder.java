package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.comparators.LongComparator;

/// A shuffle by a mix of content id and seed: the same over pages and rebuilds.
public final class RandomOrder {
  private RandomOrder() {}

  /// The place of a content id in the shuffle of a seed (the finaliser of SplitMix64).
  public static long mix(long contentId, long seed) {
    long z = contentId * 0x9E3779B97F4A7C15L + seed;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static SortField field(long seed) {
    return new SortField(Fields.CID, new Source(seed), false);
  }

  private static final class Source extends FieldComparatorSource {
    private final long seed;

    Source(long seed) {
      this.seed = seed;
    }

    @Override
    public FieldComparator<?> newComparator(
        String field, int hits, Pruning pruning, boolean reversed) {
      return new LongComparator(hits, field, null, reversed, Pruning.NONE) {
        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
          return new LongLeafComparator(context) {
            @Override
            protected NumericDocValues getNumericDocValues(LeafReaderContext leaf, String name)
                throws IOException {
              return new Mixed(DocValues.getNumeric(leaf.reader(), name), seed);
            }
          };
        }
      };
    }
  }

  private static final class Mixed extends NumericDocValues {
    private final NumericDocValues ids;
    private final long seed;

    Mixed(NumericDocValues ids, long seed) {
      this.ids = ids;
      this.seed = seed;
    }

    @Override
    public long longValue() throws IOException {
      return mix(ids.longValue(), seed);
    }

    @Override
    public boolean advanceExact(int target) throws IOException {
      return ids.advanceExact(target);
    }

    @Override
    public int docID() {
      return ids.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return ids.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return ids.advance(target);
    }

    @Override
    public long cost() {
      return ids.cost();
    }
  }
}
