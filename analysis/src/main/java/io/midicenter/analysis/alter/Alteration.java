package io.midicenter.analysis.alter;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be different in a copy.
///
/// @param transpose semitones, −24..24; drums keep their keys
/// @param tempoFactor how many times as fast, 0.05..20; 1 leaves every Set Tempo as it is
/// @param kept the parts whose notes stay; null = all
/// @param drums parts whose keys name drums
public record Alteration(
    int transpose, double tempoFactor, @Nullable Set<PartPlace> kept, Set<PartPlace> drums) {
  /// Highest number of semitones up or down.
  public static final int MAX_TRANSPOSE = 24;

  private static final double MAX_FACTOR = 20;

  public Alteration {
    kept = kept == null ? null : Set.copyOf(kept);
    drums = Set.copyOf(drums);
    if (Math.abs(transpose) > MAX_TRANSPOSE) {
      throw new IllegalArgumentException("transpose " + transpose);
    }
    if (!(tempoFactor >= 1 / MAX_FACTOR && tempoFactor <= MAX_FACTOR)) {
      throw new IllegalArgumentException("tempo factor " + tempoFactor);
    }
  }

  boolean keeps(PartPlace part) {
    return kept == null || kept.contains(part);
  }

  /// A key of a part after transposing. One that would leave 0..127 moves by octaves, so that it
  /// keeps its pitch class.
  int key(PartPlace part, int key) {
    if (drums.contains(part)) {
      return key;
    }
    int moved = key + transpose;
    while (moved < 0) {
      moved += 12;
    }
    while (moved > 127) {
      moved -= 12;
    }
    return moved;
  }

  /// Microseconds per quarter, 24 bits.
  int tempo(int microseconds) {
    return Math.clamp(Math.round(microseconds / tempoFactor), 1, 0xFF_FFFF);
  }
}
