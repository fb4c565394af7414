package io.midicenter.index.search;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is being typed at the end of `q`: `dru`, `-dru`, `genre:ho`, `-tag:da`.
///
/// @param sign `-` or nothing
/// @param field whose value is being typed, null for a word
/// @param text what is there of the value or word
record TypedWord(String sign, @Nullable String field, String text) {
  static TypedWord endOf(String q) {
    int start = q.length();
    while (start > 0 && !Character.isWhitespace(q.charAt(start - 1))) {
      start--;
    }
    String last = q.substring(start);
    String sign = last.startsWith("-") ? "-" : "";
    String bare = last.substring(sign.length());
    int colon = bare.indexOf(':');
    String name = colon < 0 ? "" : bare.substring(0, colon);
    if (!isListed(name)) {
      return new TypedWord(sign, null, bare);
    }
    String value = bare.substring(colon + 1);
    return new TypedWord(sign, name, value.startsWith("\"") ? value.substring(1) : value);
  }

  /// True for a field whose values can be listed.
  static boolean isListed(String name) {
    Optional<FacetKind> facet = FieldRegistry.standard().find(name).map(FieldSpec::facet);
    return facet.isPresent() && (facet.get() == FacetKind.TERMS || facet.get() == FacetKind.FOLDER);
  }
}
