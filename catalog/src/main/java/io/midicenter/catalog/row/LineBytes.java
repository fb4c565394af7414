package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.catalog.facts.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Column `lines`: number of lines; each with part, rank, 1 if bass, confidence in percent, first
/// bar, number of notes, pitches, intervals, number of bars, steps between their first notes. Null
/// without lines.
final class LineBytes {
  private static final int FORMAT = 1;

  private LineBytes() {}

  static @Nullable Bytes write(List<MelodyLine> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    var out = new PackedWriter(FORMAT);
    out.count(lines.size());
    for (MelodyLine line : lines) {
      out.count(line.part());
      out.count(line.rank());
      out.one(line.bass() ? 1 : 0);
      out.one(Resolution.percent(line.confidence()));
      out.signed(line.firstBar());
      out.count(line.pitches().size());
      out.all(line.pitches());
      out.all(line.intervals());
      out.count(line.bars().size());
      out.steps(line.bars());
    }
    return out.done();
  }

  static List<MelodyLine> read(@Nullable Bytes column) {
    if (column == null) {
      return List.of();
    }
    var in = new PackedReader(column, FORMAT, "lines");
    int size = in.size();
    var lines = new ArrayList<MelodyLine>(size);
    for (int i = 0; i < size; i++) {
      int part = in.count();
      int rank = in.count();
      boolean bass = in.one() == 1;
      double confidence = in.one() / 100.0;
      int firstBar = in.signed();
      int notes = in.size();
      Bytes pitches = in.all(notes);
      Bytes intervals = in.all(notes);
      lines.add(
          new MelodyLine(
              part, rank, bass, confidence, pitches, intervals, in.steps(in.size()), firstBar));
    }
    return lines;
  }
}
