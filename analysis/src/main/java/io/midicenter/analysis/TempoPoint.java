package io.midicenter.analysis;

/// One point of the tempo map.
///
/// @param tick at 480 per quarter
/// @param bpm quarters per minute
public record TempoPoint(long tick, double bpm) {}
