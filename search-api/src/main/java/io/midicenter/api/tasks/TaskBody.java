package io.midicenter.api.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Nearest;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskRequest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the body of `POST /tasks` into a request that can be started, or refuses it whole.
final class TaskBody {
  /// Most roots or paths of one import.
  static final int MAX_PATHS = 100;

  static final Set<String> IMPORT_FIELDS =
      Set.of("kind", "roots", "paths", "rehash", "acceptMissing");
  static final Set<String> REBUILD_FIELDS = Set.of("kind");
  static final Set<String> ROLLBACK_FIELDS = Set.of("kind");
  static final Set<String> REANALYZE_FIELDS = Set.of("kind");
  static final Set<String> NEAR_FIELDS = Set.of("kind");
  static final Set<String> VERIFY_FIELDS = Set.of("kind", "deep", "repair");

  static final Set<String> REMOVE_FIELDS = Set.of("kind", "root");

  private TaskBody() {}

  static TaskRequest read(ObjectNode body, Caller caller) {
    var fields = new BodyFields(body);
    TaskKind kind = kind(fields);
    if (kind != TaskKind.IMPORT && !caller.isAdmin()) {
      throw new ProblemException(
          ProblemCode.SCOPE_MISSING, "tasks of this kind need the administrator's key");
    }
    return switch (kind) {
      case IMPORT -> {
        fields.allow(IMPORT_FIELDS);
        List<Path> paths = paths(fields, caller);
        List<String> roots = fields.texts("roots", MAX_PATHS);
        boolean rehash = fields.flag("rehash");
        boolean acceptMissing = fields.flag("acceptMissing");
        fields.check();
        yield new TaskRequest.Import(paths, roots, rehash, acceptMissing);
      }
      case REBUILD -> {
        fields.allow(REBUILD_FIELDS);
        fields.check();
        yield new TaskRequest.Rebuild();
      }
      case ROLLBACK -> {
        fields.allow(ROLLBACK_FIELDS);
        fields.check();
        yield new TaskRequest.Rollback();
      }
      case REANALYZE -> {
        fields.allow(REANALYZE_FIELDS);
        fields.check();
        yield new TaskRequest.Reanalyze();
      }
      case NEAR -> {
        fields.allow(NEAR_FIELDS);
        fields.check();
        yield new TaskRequest.Near();
      }
      case VERIFY -> {
        fields.allow(VERIFY_FIELDS);
        boolean deep = fields.flag("deep");
        boolean repair = fields.flag("repair");
        fields.check();
        yield new TaskRequest.Verify(deep, repair);
      }
      case REMOVE -> {
        fields.allow(REMOVE_FIELDS);
        String named = fields.text("root");
        String root = named == null ? "" : named;
        if (root.isBlank()) {
          fields.add(ParameterError.value("root", root, "is missing", "the slug of a root"));
        }
        fields.check();
        yield new TaskRequest.Remove(root);
      }
    };
  }

  private static TaskKind kind(BodyFields fields) {
    String word = fields.text("kind");
    fields.check();
    var words = new TreeSet<String>();
    for (TaskKind kind : TaskKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
      words.add(kind.word());
    }
    throw ProblemException.of(
        new ParameterError(
            ProblemCode.INVALID_VALUE,
            "kind",
            word,
            word == null ? "is missing" : "not a kind of task",
            String.join(", ", words),
            word == null ? null : Nearest.of(word, words)));
  }

  private static List<Path> paths(BodyFields fields, Caller caller) {
    var paths = new ArrayList<Path>();
    List<String> texts = fields.texts("paths", MAX_PATHS);
    if (!texts.isEmpty() && !caller.loopback()) {
      throw new ProblemException(
          ProblemCode.LOOPBACK_ONLY, "new folders are added at the machine that holds them");
    }
    for (String text : texts) {
      try {
        Path path = Path.of(text);
        if (path.isAbsolute() && Files.exists(path)) {
          paths.add(path.normalize());
          continue;
        }
        String reason = path.isAbsolute() ? "no such folder or file" : "not an absolute path";
        fields.add(ParameterError.value("paths", text, reason, "absolute paths on this machine"));
      } catch (InvalidPathException e) {
        fields.add(
            ParameterError.value(
                "paths", text, "not a path here", "absolute paths on this machine"));
      }
    }
    return paths;
  }
}
