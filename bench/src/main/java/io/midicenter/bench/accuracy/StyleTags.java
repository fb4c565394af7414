package io.midicenter.bench.accuracy;

import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The tags that a musician reads in the style names of the truth tables, and their wider ones.
final class StyleTags {
  private static final String TABLE = "style-tags.tsv";

  private final Map<String, Set<String>> byStyle = new HashMap<>();

  StyleTags() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(StyleTags.class.getResourceAsStream(TABLE), "no " + TABLE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] field = line.split("\t", -1);
        if (!line.startsWith("#") && field.length > 1) {
          var tags = new TreeSet<String>();
          for (String tag : field[1].split(",", -1)) {
            if (!tag.isBlank()) {
              tags.add(tag);
            }
          }
          byStyle.put(field[0], tags);
        }
      }
    }
  }

  /// False where nothing is known about the tags of a style.
  boolean knows(String style) {
    return byStyle.containsKey(style);
  }

  /// Tags that the name should bring.
  Set<String> of(String style) {
    return byStyle.getOrDefault(style, Set.of());
  }

  /// The same with all wider tags: what the name may bring.
  Set<String> allowed(String style) {
    var all = new TreeSet<>(of(style));
    Vocabulary vocabulary = Vocabulary.get();
    for (String slug : of(style)) {
      Tag tag = vocabulary.bySlug(slug);
      if (tag == null) {
        throw new IllegalStateException("no tag " + slug + " in the vocabulary");
      }
      vocabulary.ancestors(tag).forEach(wider -> all.add(wider.slug()));
    }
    return all;
  }
}
