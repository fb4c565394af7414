package io.midicenter.analysis.words;

/// One word or number of a text.
///
/// @param text lower case, without marks; a note letter keeps its accidental (`c#m`)
/// @param start first character in the text that was read
/// @param end one past the last character
/// @param joined no separator stands between the token before and this one (`Deep|House`,
///   `128|bpm`)
/// @param number digits only
public record Token(String text, int start, int end, boolean joined, boolean number) {}
