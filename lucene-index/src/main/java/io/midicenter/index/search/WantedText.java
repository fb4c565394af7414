package io.midicenter.index.search;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// What the words of a search ask of a document.
///
/// @param all each must match, and their scores add up; empty where only something is excluded
/// @param joined what the name must hold instead, all of it: the words run together; may be empty
/// @param wholeName matches where the words are the whole name; null where they cannot be
/// @param none what must not match
record WantedText(
    List<Query> all, List<Query> joined, @Nullable Query wholeName, List<Query> none) {
  WantedText {
    all = List.copyOf(all);
    joined = List.copyOf(joined);
    none = List.copyOf(none);
  }
}
