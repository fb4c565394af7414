package io.midicenter.analysis;

import org.jspecify.annotations.Nullable;

/// How long the music is, counted in bars, and whether it loops.
///
/// @param bars length after trimming, 0.1 or more
/// @param startBar 0-based bar of the first onset; null where bars cannot be counted
/// @param loopable whole power-of-two bars that wrap without a cut note; null where unknown
/// @param loopBars 1, 2, 4, 8, 16 or 32 when loopable
public record Extent(
    Fact<Double> bars,
    @Nullable Integer startBar,
    @Nullable Boolean loopable,
    @Nullable Integer loopBars) {}
