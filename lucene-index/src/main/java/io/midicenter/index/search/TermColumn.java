package io.midicenter.index.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The values of one keyword field in one segment, made to be counted: a bitmap for each frequent
/// value, a list of documents for each rare one. A segment never changes, so it is built once;
/// deletions do not touch it, since what is counted holds live documents only. Immutable.
final class TermColumn {
  /// Fields with more values than this are counted through doc values.
  static final int MAX_BITMAP_VALUES = 2_000;

  /// Words of a bitmap that are counted while the values of one hit are read.
  private static final int WORDS_PER_HIT = 8;

  /// A value in more than one of this many documents gets a bitmap.
  private static final int DENSE = 48;

  private final String field;
  private final String[] values;
  private final FixedBitSet known;
  private final @Nullable FixedBitSet @Nullable [] bitmaps;
  private final int @Nullable [][] lists;
  private final long bitmapCost;

  private TermColumn(
      String field,
      String[] values,
      FixedBitSet known,
      @Nullable FixedBitSet @Nullable [] bitmaps,
      int @Nullable [][] lists,
      long bitmapCost) {
    this.field = field;
    this.values = values;
    this.known = known;
    this.bitmaps = bitmaps;
    this.lists = lists;
    this.bitmapCost = bitmapCost;
  }

  static TermColumn read(LeafReader segment, String field) throws IOException {
    SortedSetDocValues ordinals = DocValues.getSortedSet(segment, field);
    var values = new String[(int) ordinals.getValueCount()];
    for (int ord = 0; ord < values.length; ord++) {
      values[ord] = ordinals.lookupOrd(ord).utf8ToString();
    }
    var known = new FixedBitSet(segment.maxDoc());
    known.or(ordinals);
    Terms terms = segment.terms(field);
    if (values.length > MAX_BITMAP_VALUES || terms == null) {
      return new TermColumn(field, values, known, null, null, Long.MAX_VALUE);
    }
    var bitmaps = new FixedBitSet[values.length];
    var lists = new int[values.length][];
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    long cost = 0;
    int ord = 0;
    for (BytesRef term = each.next(); term != null; term = each.next(), ord++) {
      postings = each.postings(postings, PostingsEnum.NONE);
      if (each.docFreq() > segment.maxDoc() / DENSE) {
        bitmaps[ord] = new FixedBitSet(segment.maxDoc());
        bitmaps[ord].or(postings);
        cost += segment.maxDoc() / Long.SIZE;
      } else {
        lists[ord] = list(postings, each.docFreq());
        cost += each.docFreq();
      }
    }
    return new TermColumn(field, values, known, bitmaps, lists, cost);
  }

  private static int[] list(PostingsEnum postings, int size) throws IOException {
    var documents = new int[size];
    for (int i = 0; i < size; i++) {
      documents[i] = postings.nextDoc();
    }
    return documents;
  }

  /// Values in their binary order.
  String[] values() {
    return values;
  }

  /// Documents that have any value.
  FixedBitSet known() {
    return known;
  }

  /// Adds the documents of a value to `into`.
  ///
  /// @return false where this column has no bitmaps
  boolean addDocuments(String value, FixedBitSet into) {
    if (bitmaps == null || lists == null) {
      return false;
    }
    int ord = java.util.Arrays.binarySearch(values, value, TermColumn::compareAsUtf8);
    if (ord < 0) {
      return true;
    }
    FixedBitSet bitmap = bitmaps[ord];
    if (bitmap != null) {
      into.or(bitmap);
    } else {
      for (int document : lists[ord]) {
        into.set(document);
      }
    }
    return true;
  }

  private static int compareAsUtf8(String a, String b) {
    return new BytesRef(a).compareTo(new BytesRef(b));
  }

  /// How many of `hits` have each value, by the order of [#values()].
  long[] count(LeafReader segment, FixedBitSet hits, int hitCount) throws IOException {
    return (long) hitCount * WORDS_PER_HIT < bitmapCost
        ? countByHit(segment, hits)
        : countByBitmap(hits);
  }

  long[] countByBitmap(FixedBitSet hits) {
    if (bitmaps == null || lists == null) {
      throw new IllegalStateException(field + " has too many values for bitmaps");
    }
    var counts = new long[values.length];
    for (int ord = 0; ord < counts.length; ord++) {
      FixedBitSet bitmap = bitmaps[ord];
      if (bitmap != null) {
        counts[ord] = FixedBitSet.intersectionCount(hits, bitmap);
      } else {
        for (int document : lists[ord]) {
          if (hits.get(document)) {
            counts[ord]++;
          }
        }
      }
    }
    return counts;
  }

  long[] countByHit(LeafReader segment, FixedBitSet hits) throws IOException {
    var counts = new long[values.length];
    SortedSetDocValues ordinals = DocValues.getSortedSet(segment, field);
    for (int doc = next(hits, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(hits, doc + 1)) {
      if (ordinals.advanceExact(doc)) {
        for (int i = ordinals.docValueCount(); i > 0; i--) {
          counts[(int) ordinals.nextOrd()]++;
        }
      }
    }
    return counts;
  }

  private static int next(FixedBitSet hits, int from) {
    return from >= hits.length() ? DocIdSetIterator.NO_MORE_DOCS : hits.nextSetBit(from);
  }
}
