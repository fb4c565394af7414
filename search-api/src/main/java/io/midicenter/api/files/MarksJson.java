package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.TagFact;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.TagDecision;
import io.midicenter.catalog.facts.UserMarks;
import java.util.HashSet;

/// What people said about a file, and its tags: theirs first, then what was found.
final class MarksJson {
  /// Automatic tags below this confidence are kept, but not shown.
  private static final double SHOWN_CONFIDENCE = 0.6;

  private static final String PERSON = "person";

  private MarksJson() {}

  static void tags(ObjectNode node, FileFacts facts) {
    ArrayNode tags = node.putArray("tags");
    var decided = new HashSet<String>();
    for (TagDecision decision : facts.marks().tags()) {
      decided.add(decision.tag());
      if (!decision.rejected()) {
        tags.addObject()
            .put("tag", decision.tag())
            .put("category", decision.category())
            .put("label", decision.label())
            .put("source", PERSON)
            .put("from", PERSON)
            .put("confidence", 1.0);
      }
    }
    if (facts.analysis() != null) {
      for (TagFact tag : facts.analysis().tags()) {
        if (tag.confidence() >= SHOWN_CONFIDENCE && !decided.contains(tag.tag())) {
          tags.addObject()
              .put("tag", tag.tag())
              .put("category", tag.category())
              .put("source", tag.source().source().word())
              .put("from", tag.source().word())
              .put("confidence", tag.confidence());
        }
      }
    }
  }

  static void user(ObjectNode user, UserMarks marks) {
    user.put("favorite", marks.favorite() != null);
    if (marks.stars() != null) {
      user.put("rating", marks.stars());
    }
    if (marks.note() != null) {
      user.put("note", marks.note());
    }
    user.put("keeper", marks.keeper());
    ArrayNode rejected = user.putArray("rejectedTags");
    marks.tags().stream()
        .filter(TagDecision::rejected)
        .forEach(decision -> rejected.add(decision.tag()));
    ArrayNode collections = user.putArray("collections");
    marks.collections().forEach(collections::add);
  }
}
