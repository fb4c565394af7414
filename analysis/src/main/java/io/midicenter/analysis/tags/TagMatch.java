package io.midicenter.analysis.tags;

/// A spelling of the vocabulary in a list of tokens.
///
/// @param weak an ordinary word, which needs a descriptive name or other evidence
/// @param from index of the first token
/// @param to one past the index of the last token
public record TagMatch(Tag tag, boolean weak, int from, int to) {}
