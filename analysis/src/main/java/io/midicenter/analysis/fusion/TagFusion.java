package io.midicenter.analysis.fusion;

import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.TagList;
import io.midicenter.analysis.tags.Vocabulary;
import java.util.List;

/// Tags of the bytes and of all names, one per (tag, source).
public final class TagFusion {
  private static final double DRUMS_BY_NAME = 0.85;

  private TagFusion() {}

  /// @param drumsByName the only part is drums: the sound of its program is none
  public static List<TagFact> fuse(FusionInput input, List<NameFacts> names, boolean drumsByName) {
    Vocabulary vocabulary = Vocabulary.get();
    var tags = new TagList(vocabulary);
    for (TagFact fact : input.tags()) {
      boolean pitchedSound =
          fact.source() == TagSource.PROGRAM && fact.category().equals("instrument");
      if (!drumsByName || !pitchedSound) {
        tags.addAll(List.of(fact));
      }
    }
    names.forEach(name -> tags.addAll(name.tags()));
    Tag drums = vocabulary.bySlug("drums");
    if (drumsByName && drums != null) {
      tags.add(drums, TagSource.DERIVED, DRUMS_BY_NAME);
    }
    return tags.facts();
  }
}
