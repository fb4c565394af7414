package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import org.jspecify.annotations.Nullable;

/// Column `chords`: 1 if they wrap, number, steps between the starts, codes, basses, confidences,
/// end. Null without chords.
final class ChordBytes {
  private static final int FORMAT = 1;

  private ChordBytes() {}

  static @Nullable Bytes write(ChordTrack chords) {
    if (chords.equals(ChordTrack.EMPTY)) {
      return null;
    }
    var out = new PackedWriter(FORMAT);
    out.one(chords.wraps() ? 1 : 0);
    out.count(chords.size());
    out.steps(chords.starts());
    out.all(chords.codes());
    out.all(chords.basses());
    out.all(chords.confidences());
    out.signed(chords.end());
    return out.done();
  }

  static ChordTrack read(@Nullable Bytes column) {
    if (column == null) {
      return ChordTrack.EMPTY;
    }
    var in = new PackedReader(column, FORMAT, "chords");
    boolean wraps = in.one() == 1;
    int size = in.size();
    return new ChordTrack(
        in.steps(size), in.all(size), in.all(size), in.all(size), in.signed(), wraps);
  }
}
