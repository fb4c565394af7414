package io.midicenter.api.marks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.ParameterError;
import io.midicenter.catalog.marks.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads changes from JSON; everything wrong is noted in the fields that are given.
final class ChangeReader {
  /// Most operations of one edit, and most tags of one list.
  static final int MAX_CHANGES = 100;

  static final int LONGEST_NAME = 200;
  static final Set<String> FILE_FIELDS = Set.of("favorite", "rating", "note", "keeper", "tags");
  private static final Set<String> OPERATIONS =
      Set.of(
          "addTag",
          "removeTag",
          "favorite",
          "rating",
          "note",
          "keeper",
          "addToCollection",
          "removeFromCollection");

  private final ObjectNode body;
  private final BodyFields fields;
  private final List<Change> changes = new ArrayList<>();

  private ChangeReader(ObjectNode body, BodyFields fields) {
    this.body = body;
    this.fields = fields;
  }

  /// The body of `PATCH /files/{id}`.
  static List<Change> ofFile(ObjectNode body, BodyFields fields) {
    var reader = new ChangeReader(body, fields);
    reader.plain();
    ObjectNode tags = fields.object("tags");
    if (tags != null) {
      var lists = new BodyFields(tags);
      lists.allow(Set.of("add", "remove"));
      for (String tag : lists.texts("add", MAX_CHANGES)) {
        reader.name("tags.add", tag, name -> new Change.Tag(name, true));
      }
      for (String tag : lists.texts("remove", MAX_CHANGES)) {
        reader.name("tags.remove", tag, name -> new Change.Tag(name, false));
      }
      lists.check();
    }
    return reader.changes;
  }

  /// The list `ops` of `POST /edits`.
  static List<Change> ofList(ObjectNode body, BodyFields fields) {
    JsonNode list = body.get("ops");
    var changes = new ArrayList<Change>();
    if (list == null || !list.isArray() || list.isEmpty() || list.size() > MAX_CHANGES) {
      fields.add(
          ParameterError.value(
              "ops",
              list == null ? "" : list.toString(),
              "not a list of 1 to %d operations".formatted(MAX_CHANGES),
              "[{\"favorite\":true}, {\"addTag\":\"dark\"}, …]"));
      return changes;
    }
    for (JsonNode item : list) {
      if (item instanceof ObjectNode operation && operation.size() == 1) {
        var own = new BodyFields(operation);
        own.allow(OPERATIONS);
        var reader = new ChangeReader(operation, own);
        reader.plain();
        reader.named("addTag", name -> new Change.Tag(name, true));
        reader.named("removeTag", name -> new Change.Tag(name, false));
        reader.named("addToCollection", slug -> new Change.Membership(slug, true));
        reader.named("removeFromCollection", slug -> new Change.Membership(slug, false));
        own.check();
        changes.addAll(reader.changes);
      } else {
        fields.add(
            ParameterError.value(
                "ops", item.toString(), "not one operation", "{\"favorite\":true}"));
      }
    }
    return changes;
  }

  private void plain() {
    if (body.has("favorite")) {
      changes.add(new Change.Favorite(fields.flag("favorite")));
    }
    Integer stars = fields.integer("rating", 0, 5);
    if (stars != null) {
      changes.add(new Change.Rating(stars));
    }
    String note = fields.text("note");
    if (note != null && note.length() > Change.Note.LONGEST) {
      fields.add(
          ParameterError.limit(
              "note", note, "longer than %d characters".formatted(Change.Note.LONGEST)));
    } else if (note != null) {
      changes.add(new Change.Note(note.replace("\0", "")));
    }
    if (body.has("keeper")) {
      changes.add(new Change.Keeper(fields.flag("keeper")));
    }
  }

  private void named(String field, Function<String, Change> change) {
    String value = fields.text(field);
    if (value != null) {
      name(field, value, change);
    }
  }

  private void name(String field, String value, Function<String, Change> change) {
    boolean letters = value.codePoints().anyMatch(Character::isLetterOrDigit);
    if (letters && value.length() <= LONGEST_NAME) {
      changes.add(change.apply(value));
    } else {
      fields.add(
          ParameterError.value(
              field,
              value,
              letters ? "too long" : "has neither letter nor digit",
              "a name of 1 to %d characters".formatted(LONGEST_NAME)));
    }
  }
}
