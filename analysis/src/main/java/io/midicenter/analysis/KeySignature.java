package io.midicenter.analysis;

/// A key-signature event (FF 59) as the file states it.
///
/// @param fifths −7..7, negative = flats
/// @param minor the mode bit
public record KeySignature(int fifths, boolean minor) {}
