package io.midicenter.analysis;

/// One automatic tag of a file.
///
/// @param tag slug, unique over all categories
/// @param category a category of `tag-vocabulary.tsv`: `genre`, `mood`, `instrument`, …
/// @param confidence 0.3..1; shown to people from 0.6 on
public record TagFact(String tag, String category, TagSource source, double confidence) {}
