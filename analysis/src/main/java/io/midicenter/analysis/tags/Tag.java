package io.midicenter.analysis.tags;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of the vocabulary.
///
/// @param slug unique over all categories, lower case with hyphens, as in facets and URLs
/// @param label what people read, for example `Drum and bass`
/// @param category `instrument`, `drum-piece`, `kit`, `genre`, `mood`, `timbre`, `style`,
///   `articulation`, `technique`, `type`, `structure`, `role`, `feel`, `tempo`, `brand`
/// @param spellings what matches by itself
/// @param weak ordinary words that match only in a descriptive name or beside other evidence
/// @param parent slug of the wider tag of the same category
/// @param codes what asserts the tag without a text, as in the file: `program:0`, `note:35,36`
public record Tag(
    String slug,
    String label,
    String category,
    List<String> spellings,
    List<String> weak,
    @Nullable String parent,
    List<String> codes) {
  public Tag {
    spellings = List.copyOf(spellings);
    weak = List.copyOf(weak);
    codes = List.copyOf(codes);
  }
}
