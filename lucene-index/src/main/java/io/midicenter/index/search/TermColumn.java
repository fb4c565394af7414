package io.midicenter.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The values of one keyword field in one segment, made to be counted: the documents of each value
/// for many hits, the values of each document for few. A segment never changes, so it is built
/// once; deletions do not touch it, since what is counted holds live documents only. Immutable.
final class TermColumn {
  /// Words of a bitmap that are counted while one hit is looked at, and one value of it.
  private static final int WORDS_PER_HIT = 5;

  private static final int WORDS_PER_VALUE = 16;

  private final String[] values;
  private final int[] numbers;
  private final FixedBitSet known;
  private final ValueDocuments[] documents;

  /// Null where the values are too many, or only some of the field's.
  private final @Nullable ValueTable table;

  private final long cost;

  private TermColumn(
      String[] values, int[] numbers, ValueDocuments[] documents, int size, boolean whole) {
    this.values = values;
    this.numbers = numbers;
    this.documents = documents;
    this.known = new FixedBitSet(size);
    long sum = 0;
    for (ValueDocuments each : documents) {
      each.addTo(known);
      sum += each.cost();
    }
    this.cost = sum;
    this.table =
        whole && values.length <= ValueTable.MAX_VALUES ? ValueTable.of(size, documents) : null;
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
    var documents = new ArrayList<ValueDocuments>();
    Terms terms = segment.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = first(each, prefix);
          term != null && (prefix == null || StringHelper.startsWith(term, prefix));
          term = each.next()) {
        postings = each.postings(postings, PostingsEnum.NONE);
        values.add(term.utf8ToString());
        documents.add(ValueDocuments.read(postings, each.docFreq(), segment.maxDoc()));
      }
    }
    String[] all = values.toArray(String[]::new);
    return new TermColumn(
        all,
        numbers.of(all),
        documents.toArray(ValueDocuments[]::new),
        segment.maxDoc(),
        prefix == null);
  }

  private static @Nullable BytesRef first(TermsEnum each, @Nullable BytesRef prefix)
      throws IOException {
    if (prefix == null) {
      return each.next();
    }
    return each.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : each.term();
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
    long bytes = known.ramBytesUsed() + (table == null ? 0 : table.ramBytes());
    for (ValueDocuments each : documents) {
      bytes += each.ramBytes();
    }
    return bytes;
  }

  /// Adds the documents of a value to `into`.
  void addDocuments(String value, FixedBitSet into) {
    int ord = Arrays.binarySearch(values, value, TermColumn::compareAsUtf8);
    if (ord >= 0) {
      documents[ord].addTo(into);
    }
  }

  private static int compareAsUtf8(String a, String b) {
    return new BytesRef(a).compareTo(new BytesRef(b));
  }

  /// How many of `hits` have each value, by the order of [#numbers()].
  long[] count(FixedBitSet hits, int hitCount) {
    return table != null
            && hitCount * (WORDS_PER_HIT + WORDS_PER_VALUE * table.perDocument()) < cost
        ? countByHit(table, hits)
        : countByValue(hits);
  }

  long[] countByValue(FixedBitSet hits) {
    var counts = new long[values.length];
    for (int ord = 0; ord < counts.length; ord++) {
      counts[ord] = documents[ord].count(hits);
    }
    return counts;
  }

  long[] countByHit(FixedBitSet hits) {
    return table == null ? countByValue(hits) : countByHit(table, hits);
  }

  private long[] countByHit(ValueTable by, FixedBitSet hits) {
    var counts = new long[values.length];
    by.count(hits, counts);
    return counts;
  }
}
