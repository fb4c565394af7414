package io.midicenter.index.material;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The drum bars of a file: each distinct bar once, then which of them is played where.
///
/// @param stepsPerBar at most 32
/// @param startBar 0-based bar of the first mask
/// @param masks nine a bar, by [DrumLane#number]: bit s = a hit on step s; read-only
@SuppressWarnings("ArrayRecordComponent")
public record StoredBeats(int stepsPerQuarter, int stepsPerBar, int startBar, int[] masks) {
  public int bars() {
    return masks.length / DrumLane.COUNT;
  }

  static Bytes encode(@Nullable DrumAnalysis drums) {
    if (drums == null || drums.bars() == 0) {
      return Bytes.EMPTY;
    }
    int[] masks = drums.masks().toArray();
    List<int[]> distinct = new ArrayList<>();
    var sequence = new VarBytes();
    for (int bar = 0; bar < drums.bars(); bar++) {
      int[] own = Arrays.copyOfRange(masks, bar * DrumLane.COUNT, (bar + 1) * DrumLane.COUNT);
      int known = 0;
      while (known < distinct.size() && !Arrays.equals(distinct.get(known), own)) {
        known++;
      }
      if (known == distinct.size()) {
        distinct.add(own);
      }
      sequence.number(known);
    }
    var out = new VarBytes();
    out.number(drums.stepsPerQuarter());
    out.number(drums.stepsPerBar());
    out.number(drums.startBar());
    out.number(distinct.size());
    for (int[] bar : distinct) {
      bar(bar, drums.stepsPerBar(), out);
    }
    out.number(drums.bars());
    for (byte b : sequence.toArray()) {
      out.add(b);
    }
    return Bytes.wrap(out.toArray());
  }

  private static void bar(int[] masks, int steps, VarBytes out) {
    int present = 0;
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      present |= masks[lane] == 0 ? 0 : 1 << lane;
    }
    out.number(present);
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      if (masks[lane] != 0) {
        for (int shift = 0; shift < steps; shift += 8) {
          out.add(masks[lane] >>> shift);
        }
      }
    }
  }

  public static StoredBeats decode(BytesRef stored) {
    var in = new VarBytes.Reader(stored.bytes, stored.offset);
    int perQuarter = in.number();
    int steps = in.number();
    int startBar = in.number();
    var distinct = new int[in.number()][DrumLane.COUNT];
    for (int[] bar : distinct) {
      int present = in.number();
      for (int lane = 0; lane < DrumLane.COUNT; lane++) {
        for (int shift = 0; (present >> lane & 1) == 1 && shift < steps; shift += 8) {
          bar[lane] |= in.next() << shift;
        }
      }
    }
    var masks = new int[in.number() * DrumLane.COUNT];
    for (int at = 0; at < masks.length; at += DrumLane.COUNT) {
      System.arraycopy(distinct[in.number()], 0, masks, at, DrumLane.COUNT);
    }
    return new StoredBeats(perQuarter, steps, startBar, masks);
  }
}
