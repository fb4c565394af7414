package io.midicenter.index.material;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Meter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;
import org.jspecify.annotations.Nullable;

/// The bytes of melody lines: for each its part, bars, steps from pitch to pitch, and times; all of
/// it in LZ4, which finds the phrases that come back.
public final class StoredLines {
  static final int MAIN = 1;

  /// A quarter of a megabyte that would have to be cleared for every file; what it gives does not
  /// depend on what it was used for before.
  private static final ThreadLocal<LZ4.HighCompressionHashTable> TABLES =
      ThreadLocal.withInitial(LZ4.HighCompressionHashTable::new);

  private StoredLines() {}

  static Bytes encode(List<MelodyLine> lines, @Nullable Meter meter) {
    if (lines.isEmpty()) {
      return Bytes.EMPTY;
    }
    var raw = new VarBytes();
    raw.number(meter == null ? 0 : (int) Math.round(meter.quarters() * 480));
    raw.number(lines.size());
    for (MelodyLine line : lines) {
      raw.number(line.part());
      raw.add(line.rank() == 0 ? MAIN : 0);
      raw.number(line.pitches().size());
      raw.number(line.firstBar() + 1);
      bars(line.bars(), raw);
    }
    for (MelodyLine line : lines) {
      Bytes pitches = line.pitches();
      for (int i = 0; i < pitches.size(); i++) {
        raw.add(i == 0 ? pitches.at(0) : pitches.at(i) - pitches.at(i - 1));
      }
      for (int i = 0; i < pitches.size() - 1; i++) {
        raw.add(line.intervals().at(i));
      }
    }
    return compressed(raw);
  }

  private static void bars(Ints bars, VarBytes into) {
    into.number(bars.size());
    for (int i = 1; i < bars.size(); i++) {
      into.number(bars.at(i) - bars.at(i - 1));
    }
  }

  private static Bytes compressed(VarBytes raw) {
    byte[] plain = raw.toArray();
    LZ4.HighCompressionHashTable table = TABLES.get();
    var packed = new byte[plain.length + plain.length / 128 + 32];
    var out = new ByteArrayDataOutput(packed);
    try {
      out.writeVInt(plain.length);
      LZ4.compress(plain, 0, plain.length, out, table);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("an array cannot fail", e);
    }
    return Bytes.wrap(java.util.Arrays.copyOf(packed, out.getPosition()));
  }

  /// The lines of a document, best melody first.
  public static List<StoredLine> decode(BytesRef stored) throws IOException {
    var in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    int length = in.readVInt();
    var plain = new byte[length + 7];
    LZ4.decompress(in, length, plain, 0);
    var raw = new VarBytes.Reader(plain, 0);
    int barTicks = raw.number();
    int count = raw.number();
    var parts = new int[count];
    var main = new boolean[count];
    var sizes = new int[count];
    var firstBars = new int[count];
    var bars = new int[count][];
    for (int i = 0; i < count; i++) {
      parts[i] = raw.number();
      main[i] = raw.next() == MAIN;
      sizes[i] = raw.number();
      firstBars[i] = raw.number() - 1;
      bars[i] = new int[raw.number()];
      for (int bar = 1; bar < bars[i].length; bar++) {
        bars[i][bar] = bars[i][bar - 1] + raw.number();
      }
    }
    var lines = new ArrayList<StoredLine>(count);
    for (int i = 0; i < count; i++) {
      byte[] pitches = raw.take(sizes[i]);
      for (int note = 1; note < sizes[i]; note++) {
        pitches[note] += pitches[note - 1];
      }
      var times = new byte[sizes[i]];
      for (int note = 0; note < sizes[i] - 1; note++) {
        times[note] = (byte) raw.next();
      }
      lines.add(new StoredLine(parts[i], main[i], pitches, times, firstBars[i], bars[i], barTicks));
    }
    return lines;
  }
}
