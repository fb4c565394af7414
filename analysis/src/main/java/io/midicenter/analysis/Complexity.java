package io.midicenter.analysis;

/// How much there is to play, 0..1 each.
///
/// @param total mean of the four
/// @param rhythm how evenly onsets spread over the positions of a beat
/// @param pitch notes outside the scale and number of pitch classes
/// @param harmony distinct chords per 8 bars
/// @param texture notes that sound together
public record Complexity(
    double total, double rhythm, double pitch, double harmony, double texture) {}
