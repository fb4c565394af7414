package io.midicenter.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a piece repeats itself.
///
/// @param period smallest of 1, 2, 4, 8, 16 bars after which at least 80 % of the bars return; null
///   where none does
/// @param blockBars bars of one letter of `form`
/// @param form one letter a block, equal letters for equal blocks, a prime mark behind a transposed
///   one, runs counted: `A4B2A'`
/// @param sections named by the file's own markers, in order; empty without such words
public record Structure(
    @Nullable Integer period, int blockBars, String form, List<Section> sections) {
  public Structure {
    sections = List.copyOf(sections);
  }

  /// A named stretch.
  ///
  /// @param bar 0-based bar in which it begins
  /// @param name as the marker says
  public record Section(int bar, String name) {}
}
