package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.TagFact;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.TagDecision;
import io.midicenter.catalog.facts.UserMarks;

/// What people said about a file, and its tags: theirs first, then what was found.
final class MarksJson {
  private static final String PERSON = "person";

  private MarksJson() {}

  static void tags(ObjectNode node, FileFacts facts) {
    ArrayNode tags = node.putArray("tags");
    for (TagDecision tag : facts.givenTags()) {
      tags.addObject()
          .put("tag", tag.tag())
          .put("category", tag.category())
          .put("label", tag.label())
          .put("source", PERSON)
          .put("from", PERSON)
          .put("confidence", 1.0);
    }
    for (TagFact tag : facts.foundTags()) {
      tags.addObject()
          .put("tag", tag.tag())
          .put("category", tag.category())
          .put("source", tag.source().source().word())
          .put("from", tag.source().word())
          .put("confidence", tag.confidence());
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
