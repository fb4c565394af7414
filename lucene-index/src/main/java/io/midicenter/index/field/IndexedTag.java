package io.midicenter.index.field;

import java.util.List;

/// An effective tag: a person's, or an automatic one with a confidence of 0.6 or more.
///
/// @param category a category of the vocabulary; `genre`, `mood`, `style`, `timbre`, `articulation`
///   and `technique` have a field of their own
/// @param aliases other spellings, searched like the label
public record IndexedTag(String slug, String category, String label, List<String> aliases) {
  public IndexedTag {
    aliases = List.copyOf(aliases);
  }
}
