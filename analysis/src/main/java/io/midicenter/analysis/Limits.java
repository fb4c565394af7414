package io.midicenter.analysis;

/// Bounds of one analysis, and what it may not look at.
///
/// @param maxBytes larger input is rejected unread
/// @param hideTempo tempo events stay the clock (ticks to seconds), but the map is untrusted and
///   undeclared
/// @param hideKeySignature key-signature events are dropped
/// @param hideMeter time-signature events are dropped
/// @param hideTexts track names and all other texts are dropped
public record Limits(
    int maxBytes,
    boolean hideTempo,
    boolean hideKeySignature,
    boolean hideMeter,
    boolean hideTexts) {
  public static final Limits DEFAULT = new Limits(16 << 20, false, false, false, false);
}
