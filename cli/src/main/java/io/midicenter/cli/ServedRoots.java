package io.midicenter.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folders of a library that a running server has, by its API.
final class ServedRoots implements RootsPlace {
  private static final String ROOTS = "admin/roots";

  private final RunningService service;
  private final DatabaseConfig database;

  ServedRoots(RunningService service, DatabaseConfig database) {
    this.service = service;
    this.database = database;
  }

  @Override
  public List<Row> list() throws InterruptedException {
    var rows = new ArrayList<Row>();
    service
        .done("GET", ROOTS, "")
        .path("roots")
        .forEach(root ->
            rows.add(
                new Row(
                    root.path("slug").asText(),
                    root.path("path").asText(),
                    root.path("state").asText(),
                    root.path("present").asLong(),
                    root.path("missing").asLong(),
                    root.path("watch").asBoolean())));
    return rows;
  }

  @Override
  public void move(String slug, Path to) throws InterruptedException {
    service.done("PATCH", at(slug), object().put("path", to.toString()).toString());
  }

  @Override
  public TaskView remove(String slug, ProgressLine progress) throws InterruptedException {
    try (var tasks = new ServedTasks(service, database)) {
      return tasks.follow(new TaskRequest.Remove(slug), progress);
    }
  }

  @Override
  public void setWatch(String slug, boolean on) throws InterruptedException {
    service.done("PATCH", at(slug), object().put("watch", on).toString());
  }

  private static ObjectNode object() {
    return new ObjectMapper().createObjectNode();
  }

  private static String at(String slug) {
    return ROOTS + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    // the server is not ours
  }
}
