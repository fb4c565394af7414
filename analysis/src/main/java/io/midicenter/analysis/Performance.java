package io.midicenter.analysis;

import org.jspecify.annotations.Nullable;

/// How notes are played, over the pitched parts.
///
/// @param legatoShare 0..1 of the onset groups: sound until the next one; null below 8 groups
/// @param staccatoShare 0..1: sound for half the time to the next one or less; null as above
/// @param deviationMs root mean square distance of onsets from the grid that fits best; null where
///   beats cannot be counted
public record Performance(
    @Nullable Double legatoShare, @Nullable Double staccatoShare, @Nullable Double deviationMs) {
  public static final Performance NONE = new Performance(null, null, null);
}
