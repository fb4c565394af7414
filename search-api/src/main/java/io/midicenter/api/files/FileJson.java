package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.library.Problem;
import io.midicenter.catalog.read.FilePage;
import java.util.Map;

/// Everything known of one file as JSON. What is unknown is absent.
final class FileJson {
  private FileJson() {}

  /// @param withPaths whether the caller may see absolute paths
  /// @param withMarks whether the caller may see what people said about it
  static ObjectNode of(FilePage page, boolean withPaths, boolean withMarks) {
    FileFacts facts = page.facts();
    ObjectNode node = Json.object();
    node.put("id", facts.blake3().hex());
    node.put("version", facts.version());
    node.put("size", facts.sizeBytes());
    node.put("state", facts.state().word());
    node.put("available", facts.available() ? "yes" : "missing");
    node.put("added", facts.firstSeen().toString());
    Place display = facts.display();
    if (display != null) {
      node.put("name", display.name());
    }
    ArrayNode locations = node.putArray("locations");
    for (Place place : facts.places()) {
      locations.add(location(place, withPaths ? page.paths() : Map.of()));
    }
    if (facts.analysis() != null) {
      new AnalysisJson(facts.analysis(), page.detail()).writeTo(node);
    }
    MarksJson.tags(node, facts);
    if (withMarks) {
      MarksJson.user(node.putObject("user"), facts.marks());
    }
    ArrayNode problems = node.putArray("problems");
    for (Problem problem : page.problems()) {
      problems
          .addObject()
          .put("code", problem.code())
          .put("severity", problem.severity().word())
          .put("stage", problem.stage())
          .put("detail", problem.detail());
    }
    return node;
  }

  private static ObjectNode location(Place place, Map<Long, String> paths) {
    ObjectNode node = Json.object();
    node.put("id", place.locationId());
    node.put("root", place.root());
    node.put("path", place.path());
    node.put("state", place.present() ? "present" : "missing");
    node.put("modified", place.modified().toString());
    if (place.pack() != null) {
      ObjectNode pack = node.putObject("pack");
      pack.put("slug", place.pack().slug()).put("name", place.pack().name());
      if (place.pack().maker() != null) {
        pack.put("maker", place.pack().maker());
      }
    }
    String file = paths.get(place.locationId());
    if (file != null && place.present()) {
      node.put("file", file);
    }
    return node;
  }
}
