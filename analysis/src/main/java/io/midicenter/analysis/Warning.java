package io.midicenter.analysis;

/// One kind of deviation that the reader accepted.
///
/// @param offset byte offset of the first occurrence
/// @param count occurrences, at least 1
public record Warning(SmfFault code, int offset, int count) {}
