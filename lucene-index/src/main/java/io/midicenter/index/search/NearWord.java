package io.midicenter.index.search;

/// A word of the library that is spelt nearly like another one.
///
/// @param edits 1 or 2
/// @param files documents that hold it, at least: the most that hold it in one field
record NearWord(String text, int edits, long files) {}
