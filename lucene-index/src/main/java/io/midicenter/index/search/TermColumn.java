package io.midicenter.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The values of one keyword field in one segment, made to be counted: a bitmap for each frequent
/// value, a list of documents for each rare one. A segment never changes, so it is built once;
/// deletions do not touch it, since what is counted holds live documents only. Immutable.
final class TermColumn {
  /// Words of a bitmap that are counted while the values of one hit are read.
  private static final int WORDS_PER_HIT = 24;

  /// A value in more than one of this many documents gets a bitmap.
  private static final int DENSE = 48;

  private final String field;
  private final boolean whole;
  private final String[] values;
  private final int[] numbers;
  private final FixedBitSet known;
  private final @Nullable FixedBitSet[] bitmaps;
  private final int[][] lists;
  private final long bitmapCost;
  private final long ramBytes;

  /// @param whole all values of the field, in the order of their ordinals
  private TermColumn(
      String field,
      boolean whole,
      String[] values,
      int[] numbers,
      FixedBitSet known,
      @Nullable FixedBitSet[] bitmaps,
      int[][] lists) {
    this.field = field;
    this.whole = whole;
    this.values = values;
    this.numbers = numbers;
    this.known = known;
    this.bitmaps = bitmaps;
    this.lists = lists;
    long words = 0;
    long listed = 0;
    for (int i = 0; i < values.length; i++) {
      words += bitmaps[i] == null ? 0 : bitmaps[i].getBits().length;
      listed += lists[i].length;
    }
    this.bitmapCost = words + listed;
    this.ramBytes = (words + known.getBits().length) * Long.BYTES + listed * Integer.BYTES;
  }

  static TermColumn read(LeafReader segment, String field, ValueNumbers numbers)
      throws IOException {
    return read(segment, field, null, numbers);
  }

  /// Only the values that begin with `prefix`.
  static TermColumn readPrefix(
      LeafReader segment, String field, String prefix, ValueNumbers numbers) throws IOException {
    return read(segment, field, new BytesRef(prefix), numbers);
  }

  private static TermColumn read(
      LeafReader segment, String field, @Nullable BytesRef prefix, ValueNumbers numbers)
      throws IOException {
    var values = new ArrayList<String>();
    var bitmaps = new ArrayList<@Nullable FixedBitSet>();
    var lists = new ArrayList<int[]>();
    var known = new FixedBitSet(segment.maxDoc());
    Terms terms = segment.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = first(each, prefix);
          term != null && (prefix == null || StringHelper.startsWith(term, prefix));
          term = each.next()) {
        postings = each.postings(postings, PostingsEnum.NONE);
        values.add(term.utf8ToString());
        if (each.docFreq() > segment.maxDoc() / DENSE) {
          var bitmap = new FixedBitSet(segment.maxDoc());
          bitmap.or(postings);
          known.or(bitmap);
          bitmaps.add(bitmap);
          lists.add(new int[0]);
        } else {
          bitmaps.add(null);
          lists.add(list(postings, each.docFreq(), known));
        }
      }
    }
    String[] all = values.toArray(String[]::new);
    return new TermColumn(
        field,
        prefix == null,
        all,
        numbers.of(all),
        known,
        bitmaps.toArray(FixedBitSet[]::new),
        lists.toArray(int[][]::new));
  }

  private static @Nullable BytesRef first(TermsEnum each, @Nullable BytesRef prefix)
      throws IOException {
    if (prefix == null) {
      return each.next();
    }
    return each.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : each.term();
  }

  private static int[] list(PostingsEnum postings, int size, FixedBitSet known) throws IOException {
    var documents = new int[size];
    for (int i = 0; i < size; i++) {
      documents[i] = postings.nextDoc();
      known.set(documents[i]);
    }
    return documents;
  }

  /// The numbers of the values of this segment, in the binary order of the values.
  int[] numbers() {
    return numbers;
  }

  /// Documents that have any value.
  FixedBitSet known() {
    return known;
  }

  long ramBytes() {
    return ramBytes;
  }

  /// Adds the documents of a value to `into`.
  void addDocuments(String value, FixedBitSet into) {
    int ord = Arrays.binarySearch(values, value, TermColumn::compareAsUtf8);
    if (ord < 0) {
      return;
    }
    FixedBitSet bitmap = bitmaps[ord];
    if (bitmap != null) {
      into.or(bitmap);
    } else {
      for (int document : lists[ord]) {
        into.set(document);
      }
    }
  }

  private static int compareAsUtf8(String a, String b) {
    return new BytesRef(a).compareTo(new BytesRef(b));
  }

  /// How many of `hits` have each value, by the order of [#numbers()].
  long[] count(LeafReader segment, FixedBitSet hits, int hitCount) throws IOException {
    return whole && (long) hitCount * WORDS_PER_HIT < bitmapCost
        ? countByHit(segment, hits)
        : countByBitmap(hits);
  }

  long[] countByBitmap(FixedBitSet hits) {
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
    for (int doc = Documents.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Documents.next(hits, doc + 1)) {
      if (ordinals.advanceExact(doc)) {
        for (int i = ordinals.docValueCount(); i > 0; i--) {
          counts[(int) ordinals.nextOrd()]++;
        }
      }
    }
    return counts;
  }
}
