package io.midicenter.analysis.time;

import org.jspecify.annotations.Nullable;

/// Does the declared beat grid describe the music? Values alone cannot tell: a recorder writes 120
/// under any performance.
public enum MapTrust {
  /// Bars and beats of the file are those of the music.
  TRUSTED,
  /// Too few onsets to tell.
  UNDECIDED,
  /// A performance in real time: ticks are a clock and nothing else.
  UNTRUSTED;

  private static final int ENOUGH_ONSETS = 32;

  /// @param coherence of [Grid], null below 8 notes
  /// @param nomml median quantisation depth 0..12, null below 4 notes or on a coarse division
  static MapTrust of(int notes, @Nullable Double coherence, @Nullable Integer nomml) {
    if (nomml != null && nomml < Nomml.PLAYED) {
      return TRUSTED;
    }
    if (coherence != null && coherence >= Math.max(0.25, 2.5 / Math.sqrt(notes))) {
      return TRUSTED;
    }
    return nomml == null || notes < ENOUGH_ONSETS ? UNDECIDED : UNTRUSTED;
  }
}
