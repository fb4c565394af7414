package io.midicenter.analysis.structure;

import io.midicenter.analysis.Extent;
import io.midicenter.analysis.Structure;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.notes.Piece;
import org.jspecify.annotations.Nullable;

/// How a piece repeats itself: after how many bars, and in which blocks. Names of sections come
/// from the file's own markers only: no block is called verse or chorus by its notes.
///
/// *Threads:* none: one per worker.
public final class StructureEstimator {
  private static final int FEWEST_BARS = 4;
  private static final int BLOCK = 4;
  private static final int LONGEST_PERIOD = 16;
  private static final double SAME_BAR = 0.8;
  private static final double RETURNING = 0.8;

  private final BarPrints prints = new BarPrints();

  /// Null below 4 bars and where bars cannot be counted.
  ///
  /// @param drums by part
  /// @param extent of the piece
  public @Nullable Structure of(Piece piece, boolean[] drums, Extent extent, Texts texts) {
    Double length = extent.bars().value();
    if (length == null || length < FEWEST_BARS) {
      return null;
    }
    BarCount count = BarCount.of(piece);
    int bars = (int) Math.min(BarPrints.MOST_BARS, Math.ceil(count.bars() - 1e-9));
    prints.load(piece, drums, count.start(), bars);
    int period = period();
    int block = Math.max(BLOCK, period);
    return new Structure(
        period == 0 ? null : (Integer) period,
        block,
        Form.of(prints, block),
        Sections.of(piece, texts));
  }

  /// Smallest period in bars, 0 where there is none.
  private int period() {
    for (int period = 1; period <= LONGEST_PERIOD; period *= 2) {
      if (prints.bars() >= 2 * period && returns(period)) {
        return period;
      }
    }
    return 0;
  }

  /// Stops where the share would not be reached if all bars that are left were equal.
  private boolean returns(int period) {
    int compared = 0;
    int equal = 0;
    for (int bar = period; bar < prints.bars(); bar++) {
      if (!prints.isEmpty(bar) || !prints.isEmpty(bar - period)) {
        compared++;
        equal += prints.alike(bar - period, bar, 1, SAME_BAR) >= SAME_BAR ? 1 : 0;
      }
      int left = prints.bars() - 1 - bar;
      if (equal + left < RETURNING * (compared + left)) {
        return false;
      }
    }
    return compared > 0;
  }
}
