package io.midicenter.bench.musical;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.grams.ChordRuns;
import org.jspecify.annotations.Nullable;

/// A file that queries are made from.
///
/// @param half 0: constants may be chosen on it, 1: kept aside
/// @param melody its main melody, null without one
record HeardFile(
    String path,
    Bytes id,
    int half,
    @Nullable MelodyLine melody,
    @Nullable DrumAnalysis drums,
    ChordRuns chords) {}
