package io.midicenter.index.search;

import java.util.List;

/// A word of `q` that was also searched in other spellings.
///
/// @param word as it was searched first
/// @param from offset of its first character in `q`
/// @param to offset behind its last character
/// @param words spellings that occur in the library, the likeliest first
public record Correction(String word, int from, int to, List<String> words) {
  public Correction {
    words = List.copyOf(words);
  }
}
