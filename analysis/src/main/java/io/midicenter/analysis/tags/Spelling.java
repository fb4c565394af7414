package io.midicenter.analysis.tags;

/// What a run of tokens says.
///
/// @param weak an ordinary word
/// @param words tokens of the spelling as it is listed, also where a text joins them
record Spelling(Tag tag, boolean weak, int words) {}
