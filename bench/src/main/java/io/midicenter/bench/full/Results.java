package io.midicenter.bench.full;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What the finished steps showed, in one JSON file that is replaced after each step: a run that
/// was stopped goes on behind the last of them. One thread.
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final ObjectNode steps;

  private Results(Path file, ObjectNode steps) {
    this.file = file;
    this.steps = steps;
  }

  /// @throws IOException if the file is there and cannot be read
  static Results open(Path file) throws IOException {
    JsonNode known = Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
    if (!(known instanceof ObjectNode steps)) {
      throw new IOException(file + " holds no results: move it away and start again");
    }
    return new Results(file, steps);
  }

  boolean has(String step) {
    return steps.has(step);
  }

  JsonNode of(String step) {
    return steps.path(step);
  }

  void put(String step, JsonNode result) throws IOException {
    steps.set(step, result);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), steps);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
