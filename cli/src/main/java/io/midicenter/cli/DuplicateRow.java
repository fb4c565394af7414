package io.midicenter.cli;

/// One file of a group of duplicates.
///
/// @param kind `same bytes`, `same notes` as the keeper or `same shape`
/// @param group id of the content or of the family
/// @param keep the one to keep
/// @param why the reason; empty for the others
/// @param path below its root for a family, absolute for copies of the same bytes
/// @param freeable bytes that would be free without it; 0 for the keeper and inside an archive
record DuplicateRow(
    String kind, String group, boolean keep, String why, String id, String path, long freeable) {
  static final String SAME_BYTES = "same bytes";
  static final String SAME_NOTES = "same notes";
  static final String SAME_SHAPE = "same shape";
}
