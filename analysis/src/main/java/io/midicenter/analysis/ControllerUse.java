package io.midicenter.analysis;

/// Events of one control change number.
///
/// @param number 0..127
/// @param channels channels that use it, 1 or more
/// @param min lowest value, 0..127
/// @param max highest value, 0..127
public record ControllerUse(int number, int events, int channels, int min, int max) {}
