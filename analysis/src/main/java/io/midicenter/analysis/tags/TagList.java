package io.midicenter.analysis.tags;

import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects tags with their wider tags: one per (tag, source) at its highest confidence. For one
/// thread.
public final class TagList {
  /// Tags that are kept of one list.
  public static final int MOST = 64;

  /// Weaker assignments are not emitted.
  public static final double WEAKEST = 0.3;

  private static final double PER_ANCESTOR = 0.9;
  private static final Comparator<TagFact> STRONGEST_FIRST =
      Comparator.comparingDouble((TagFact fact) -> -fact.confidence())
          .thenComparing(TagFact::tag)
          .thenComparing(TagFact::source);

  private final Vocabulary vocabulary;
  private final Map<Assignment, TagFact> facts = new LinkedHashMap<>();

  private record Assignment(String tag, TagSource source) {}

  public TagList(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Adds `tag` and, each step × 0.9, its wider tags.
  ///
  /// @param confidence 0..1
  public void add(Tag tag, TagSource source, double confidence) {
    put(new TagFact(tag.slug(), tag.category(), source, confidence));
    double wider = confidence;
    for (Tag ancestor : vocabulary.ancestors(tag)) {
      wider *= PER_ANCESTOR;
      put(new TagFact(ancestor.slug(), ancestor.category(), source, wider));
    }
  }

  /// Adds facts that have their wider tags already.
  public void addAll(List<TagFact> more) {
    more.forEach(this::put);
  }

  private void put(TagFact fact) {
    if (fact.confidence() >= WEAKEST) {
      facts.merge(
          new Assignment(fact.tag(), fact.source()),
          fact,
          (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
  }

  /// Strongest first, at most [#MOST].
  public List<TagFact> facts() {
    if (facts.isEmpty()) {
      return List.of();
    }
    var sorted = new ArrayList<>(facts.values());
    sorted.sort(STRONGEST_FIRST);
    return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
  }
}
