package io.midicenter.catalog.marks;

import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.catalog.facts.TagDecision;
import io.midicenter.catalog.library.Slugs;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which tag a person means by a name: one of the vocabulary by its slug, label or spelling, else
/// one of their own.
final class TagNames {
  private static final Map<String, Tag> SPELLED = spelled();

  /// A tag as its row says.
  record Known(String slug, String category, String label) {}

  private TagNames() {}

  /// @throws IllegalArgumentException if there is neither letter nor digit in the name
  static Known of(String name) {
    String slug = Slugs.of(name, "");
    if (slug.isEmpty()) {
      throw new IllegalArgumentException("a tag needs a letter or a digit: " + name);
    }
    Tag tag = Vocabulary.get().bySlug(slug);
    if (tag == null) {
      tag = SPELLED.get(name.strip().toLowerCase(Locale.ROOT));
    }
    return tag == null
        ? new Known(slug, TagDecision.USER, name.strip())
        : new Known(tag.slug(), tag.category(), tag.label());
  }

  private static Map<String, Tag> spelled() {
    var spelled = new HashMap<String, Tag>();
    for (Tag tag : Vocabulary.get().all()) {
      spelled.putIfAbsent(tag.label().toLowerCase(Locale.ROOT), tag);
    }
    for (Tag tag : Vocabulary.get().all()) {
      for (String spelling : tag.spellings()) {
        spelled.putIfAbsent(spelling.toLowerCase(Locale.ROOT), tag);
      }
    }
    return Map.copyOf(spelled);
  }
}
