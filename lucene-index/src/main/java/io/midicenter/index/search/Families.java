package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Keeps one hit a family, the one with the lowest content id; files without a family stay. An open
/// hash of primitives over the hits of one search. For one thread.
final class Families {
  private final TimeCheck time;

  /// By the order of the segments.
  private final List<FixedBitSet> kept = new ArrayList<>();

  private long[] families = new long[1 << 10];
  private long[] contents = new long[1 << 10];

  /// Segment and document of the hit that stands for the family; −1 in an empty place.
  private long[] places = empty(1 << 10);

  private int size;

  private Families(TimeCheck time) {
    this.time = time;
  }

  /// The same matches, of which the list shows one a family.
  static Matches rolledUp(Matches matches, TimeCheck time) throws IOException {
    var families = new Families(time);
    for (LeafMatches found : matches.found()) {
      families.add(found.leaf().reader(), found.accepted());
    }
    return new Matches(matches.found(), families.kept, matches.ranking());
  }

  /// Adds the hits of the next segment.
  private void add(LeafReader segment, FixedBitSet hits) throws IOException {
    FixedBitSet ofSegment = hits.clone();
    kept.add(ofSegment);
    NumericDocValues family = segment.getNumericDocValues(Fields.FAMILY_ID);
    NumericDocValues content = segment.getNumericDocValues(Fields.CID);
    if (family == null || content == null) {
      return;
    }
    for (int doc = Documents.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Documents.next(hits, doc + 1)) {
      if (family.advanceExact(doc) && content.advanceExact(doc)) {
        offer(family.longValue(), content.longValue(), kept.size() - 1, doc);
      }
      if (time.isOverAfterStep()) {
        return;
      }
    }
  }

  private void offer(long family, long content, int segment, int doc) {
    int at = find(family);
    long place = (long) segment << Integer.SIZE | doc;
    if (places[at] < 0) {
      put(at, family, content, place);
      if (++size * 2 > places.length) {
        grow();
      }
    } else if (content < contents[at]) {
      remove(places[at]);
      put(at, family, content, place);
    } else {
      remove(place);
    }
  }

  private void put(int at, long family, long content, long place) {
    families[at] = family;
    contents[at] = content;
    places[at] = place;
  }

  private void remove(long place) {
    kept.get((int) (place >>> Integer.SIZE)).clear((int) place);
  }

  private int find(long family) {
    int mask = places.length - 1;
    int at = Long.hashCode(family * 0x9E3779B97F4A7C15L) & mask;
    while (places[at] >= 0 && families[at] != family) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldFamilies = families;
    long[] oldContents = contents;
    long[] oldPlaces = places;
    families = new long[oldPlaces.length * 2];
    contents = new long[oldPlaces.length * 2];
    places = empty(oldPlaces.length * 2);
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] >= 0) {
        put(find(oldFamilies[i]), oldFamilies[i], oldContents[i], oldPlaces[i]);
      }
    }
  }

  private static long[] empty(int length) {
    var places = new long[length];
    Arrays.fill(places, -1);
    return places;
  }
}
