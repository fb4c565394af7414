package io.midicenter.index.like;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Role;
import io.midicenter.index.field.Fields;
import io.midicenter.index.music.FitFacts;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Key, tempo and roles of the documents of one segment, packed into one number each. Immutable.
///
/// Bits 0–4 the code of the key, 31 = unknown; 5–11 a bit a role; 12–31 hundredths of a beat a
/// minute, 0 = unknown.
public final class FitColumn {
  static final int NO_KEY = 31;
  static final int ROLE_SHIFT = 5;

  /// Roles by their bit.
  static final List<Role> ROLES = List.of(Role.values());

  static final int ROLE_SETS = 1 << ROLES.size();
  static final int BPM_SHIFT = 12;

  private static final int MOST_BPM = (1 << Integer.SIZE - BPM_SHIFT) - 1;

  private final int[] packed;

  private FitColumn(int[] packed) {
    this.packed = packed;
  }

  public static FitColumn read(LeafReader segment) throws IOException {
    var packed = new int[segment.maxDoc()];
    Arrays.fill(packed, NO_KEY);
    keys(segment, packed);
    roles(segment, packed);
    SortedNumericDocValues tempi = DocValues.getSortedNumeric(segment, Fields.BPM);
    for (int doc = tempi.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = tempi.nextDoc()) {
      packed[doc] |= Math.clamp(tempi.nextValue(), 0, MOST_BPM) << BPM_SHIFT;
    }
    return new FitColumn(packed);
  }

  private static void keys(LeafReader segment, int[] packed) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, Fields.KEY);
    var codes = new int[(int) values.getValueCount()];
    for (int ord = 0; ord < codes.length; ord++) {
      String name = values.lookupOrd(ord).utf8ToString();
      codes[ord] = NO_KEY;
      for (MusicalKey key : MusicalKey.ALL) {
        codes[ord] = key.canonicalName().equals(name) ? key.code() : codes[ord];
      }
    }
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      packed[doc] = codes[(int) values.nextOrd()];
    }
  }

  private static void roles(LeafReader segment, int[] packed) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, Fields.ROLE);
    var bits = new int[(int) values.getValueCount()];
    for (int ord = 0; ord < bits.length; ord++) {
      String word = values.lookupOrd(ord).utf8ToString();
      for (int bit = 0; bit < ROLES.size(); bit++) {
        bits[ord] |= ROLES.get(bit).word().equals(word) ? 1 << ROLE_SHIFT + bit : 0;
      }
    }
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      for (int i = values.docValueCount(); i > 0; i--) {
        packed[doc] |= bits[(int) values.nextOrd()];
      }
    }
  }

  int packed(int document) {
    return packed[document];
  }

  /// What is known of a document.
  public FitFacts facts(int document) {
    int all = packed[document];
    int key = all & NO_KEY;
    int bpm = all >>> BPM_SHIFT;
    return new FitFacts(
        key == NO_KEY ? null : MusicalKey.ALL.get(key),
        bpm == 0 ? null : (Integer) bpm,
        roles(all >>> ROLE_SHIFT));
  }

  /// @param bits a bit a role, whatever stands above them
  static Set<Role> roles(int bits) {
    var roles = EnumSet.noneOf(Role.class);
    for (int bit = 0; bit < ROLES.size(); bit++) {
      if ((bits >>> bit & 1) == 1) {
        roles.add(ROLES.get(bit));
      }
    }
    return roles;
  }

  public long ramBytes() {
    return (long) packed.length * Integer.BYTES;
  }
}
