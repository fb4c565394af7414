package io.midicenter.catalog.facts;

/// What a person decided about one tag of one content. It stands above every finding, and the next
/// analysis does not change it.
///
/// @param tag slug
/// @param category of the vocabulary, or `user` for a tag that people made
/// @param rejected true: the content does not have the tag, whatever is found
public record TagDecision(String tag, String category, String label, boolean rejected) {
  /// The category of tags that people made.
  public static final String USER = "user";
}
