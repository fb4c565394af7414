package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.like.FitColumn;
import io.midicenter.index.like.LikeColumns;
import io.midicenter.index.like.VectorColumn;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The columns of all open segments; those of a segment go when it does. Safe for any thread: two
/// that meet at a new segment may both build its column, and one of them is kept.
public final class SegmentColumns implements LikeColumns {
  /// Opened folders whose children are kept, a segment.
  private static final int KEPT_FOLDERS = 64;

  private final Map<IndexReader.CacheKey, OfSegment> bySegment = new ConcurrentHashMap<>();
  private final Map<String, ValueNumbers> numbers = new ConcurrentHashMap<>();

  private static final class OfSegment {
    final Map<String, TermColumn> terms = new ConcurrentHashMap<>();
    final Map<String, TermColumn> folders = new ConcurrentHashMap<>();
    final Map<String, Numbers> numbers = new ConcurrentHashMap<>();
    volatile @Nullable TextLengths lengths;
    volatile @Nullable Live live;
    volatile @Nullable VectorColumn vectors;
    volatile @Nullable FitColumn fits;
  }

  /// @param deletions as the reader has them
  private record Live(Bits deletions, FixedBitSet documents) {}

  /// @param column null where the field cannot be one
  private record Numbers(@Nullable NumberColumn column) {}

  public SegmentColumns() {}

  /// Gives a segment that was merged the columns that other segments have, before it is searched:
  /// no search waits for them.
  public void warm(LeafReader merged) throws IOException {
    var terms = new TreeSet<String>();
    var numbered = new TreeSet<String>();
    boolean texts = false;
    boolean vectors = false;
    boolean fits = false;
    for (OfSegment other : bySegment.values()) {
      terms.addAll(other.terms.keySet());
      numbered.addAll(other.numbers.keySet());
      texts |= other.lengths != null;
      vectors |= other.vectors != null;
      fits |= other.fits != null;
    }
    for (String field : terms) {
      column(merged, field);
    }
    for (String field : numbered) {
      numbers(merged, field);
    }
    if (texts) {
      lengths(merged);
    }
    if (vectors) {
      vectors(merged);
    }
    if (fits) {
      fits(merged);
    }
  }

  TermColumn column(LeafReader segment, String field) throws IOException {
    OfSegment kept = of(segment);
    TermColumn column = kept.terms.get(field);
    if (column == null) {
      column = TermColumn.read(segment, field, numbers(field));
      kept.terms.put(field, column);
    }
    return column;
  }

  /// The children of a folder, one value each.
  ///
  /// @param prefix of the terms of the children
  TermColumn folders(LeafReader segment, String prefix) throws IOException {
    OfSegment kept = of(segment);
    TermColumn column = kept.folders.get(prefix);
    if (column == null) {
      column = TermColumn.readPrefix(segment, Fields.FOLDER, prefix, numbers(Fields.FOLDER));
      if (kept.folders.size() < KEPT_FOLDERS) {
        kept.folders.put(prefix, column);
      }
    }
    return column;
  }

  /// Null where the numbers of the field are no column.
  @Nullable NumberColumn numbers(LeafReader segment, String field) throws IOException {
    OfSegment kept = of(segment);
    Numbers known = kept.numbers.get(field);
    if (known == null) {
      known = new Numbers(NumberColumn.read(segment, field));
      kept.numbers.put(field, known);
    }
    return known.column();
  }

  /// Documents that are not deleted; the set is the caller's.
  FixedBitSet live(LeafReader segment) throws IOException {
    Bits deletions = segment.getLiveDocs();
    if (deletions == null) {
      return Documents.all(segment);
    }
    OfSegment kept = of(segment);
    Live live = kept.live;
    if (live == null || !live.deletions().equals(deletions)) {
      live = new Live(deletions, Documents.live(segment));
      kept.live = live;
    }
    return live.documents().clone();
  }

  /// Of the texts that words are looked for in.
  TextLengths lengths(LeafReader segment) throws IOException {
    OfSegment kept = of(segment);
    TextLengths lengths = kept.lengths;
    if (lengths == null) {
      lengths = TextLengths.read(segment, WordQuery.WEIGHTS);
      kept.lengths = lengths;
    }
    return lengths;
  }

  @Override
  public VectorColumn vectors(LeafReader segment) throws IOException {
    OfSegment kept = of(segment);
    VectorColumn column = kept.vectors;
    if (column == null) {
      column = VectorColumn.read(segment);
      kept.vectors = column;
    }
    return column;
  }

  @Override
  public FitColumn fits(LeafReader segment) throws IOException {
    OfSegment kept = of(segment);
    FitColumn column = kept.fits;
    if (column == null) {
      column = FitColumn.read(segment);
      kept.fits = column;
    }
    return column;
  }

  ValueNumbers numbers(String field) {
    return numbers.computeIfAbsent(field, _ -> new ValueNumbers());
  }

  /// What all columns together take, in bytes.
  long ramBytes() {
    long bytes = 0;
    for (OfSegment kept : bySegment.values()) {
      for (TermColumn column : kept.terms.values()) {
        bytes += column.ramBytes();
      }
      for (TermColumn column : kept.folders.values()) {
        bytes += column.ramBytes();
      }
      Live live = kept.live;
      bytes += live == null ? 0 : live.documents().ramBytesUsed();
      TextLengths lengths = kept.lengths;
      bytes += lengths == null ? 0 : lengths.ramBytes();
      for (Numbers one : kept.numbers.values()) {
        bytes += one.column() == null ? 0 : one.column().ramBytes();
      }
      VectorColumn vectors = kept.vectors;
      bytes += vectors == null ? 0 : vectors.ramBytes();
      FitColumn fits = kept.fits;
      bytes += fits == null ? 0 : fits.ramBytes();
    }
    return bytes;
  }

  private OfSegment of(LeafReader segment) {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return new OfSegment();
    }
    OfSegment kept = bySegment.get(helper.getKey());
    if (kept == null) {
      var fresh = new OfSegment();
      kept = bySegment.putIfAbsent(helper.getKey(), fresh);
      if (kept == null) {
        kept = fresh;
        helper.addClosedListener(bySegment::remove);
      }
    }
    return kept;
  }
}
