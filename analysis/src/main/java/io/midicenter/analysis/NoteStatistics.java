package io.midicenter.analysis;

import org.jspecify.annotations.Nullable;

/// Counts over the notes of a file. Pitch facts leave drum parts out, velocity facts include them;
/// a value is null where there is no such note.
///
/// @param pitchMin 0..127
/// @param pitchMax 0..127
/// @param pitches distinct keys, 1..128
/// @param velocityMin 1..127
/// @param velocityMean 1..127
/// @param velocityMax 1..127
/// @param velocitySd standard deviation
/// @param polyphonyMax most notes sounding at once
/// @param polyphonyMean notes sounding together, averaged over sounding time
/// @param density notes per second of sounding time; null without a trusted tempo or real time
/// @param notesPerQuarter notes per quarter of sounding time
/// @param drumShare 0..1: share of notes in drum parts
/// @param nomml quantisation depth 0..12, 12 = played, 0..11 = quantised; null below 4 notes
public record NoteStatistics(
    @Nullable Integer pitchMin,
    @Nullable Integer pitchMax,
    @Nullable Integer pitches,
    @Nullable Integer velocityMin,
    @Nullable Double velocityMean,
    @Nullable Integer velocityMax,
    @Nullable Double velocitySd,
    @Nullable Integer polyphonyMax,
    @Nullable Double polyphonyMean,
    @Nullable Double density,
    @Nullable Double notesPerQuarter,
    @Nullable Double drumShare,
    @Nullable Integer nomml) {
  /// The quantisation depth of what was played and not set on a grid.
  public static final int PLAYED = 12;
}
