package io.midicenter.index.like;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.music.FitFacts;

/// [Fit#score()] of one file with the documents of a column, by tables. Immutable.
public final class FitKernel {
  private final int[] byKey = new int[FitColumn.NO_KEY + 1];
  private final int[] byRoles = new int[FitColumn.ROLE_SETS];

  /// Hundredths of a beat a minute, 0 = unknown.
  private final int bpm;

  public FitKernel(FitFacts asked) {
    for (int code = 0; code < byKey.length; code++) {
      MusicalKey key = code < MusicalKey.ALL.size() ? MusicalKey.ALL.get(code) : null;
      byKey[code] = KeyFit.of(asked.key(), key).relation().score;
    }
    for (int bits = 0; bits < byRoles.length; bits++) {
      FitFacts found = new FitFacts(null, null, FitColumn.roles(bits));
      byRoles[bits] = Fit.role(asked.role(), found.role());
    }
    Integer tempo = asked.bpm();
    bpm = tempo == null ? 0 : tempo;
  }

  /// In millionths.
  public int score(FitColumn column, int document) {
    int packed = column.packed(document);
    int found = packed >>> FitColumn.BPM_SHIFT;
    return byKey[packed & FitColumn.NO_KEY]
        * byRoles[packed >>> FitColumn.ROLE_SHIFT & FitColumn.ROLE_SETS - 1]
        * (bpm == 0 || found == 0 ? TempoFit.UNKNOWN : TempoFit.score(bpm, found));
  }
}
