package io.midicenter.api.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.indexer.tasks.SlowFile;
import io.midicenter.indexer.tasks.StageTimes;
import io.midicenter.indexer.tasks.TaskProblem;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskView;
import java.util.List;

/// Tasks as JSON.
final class TaskJson {
  private TaskJson() {}

  static ObjectNode of(TaskView task) {
    ObjectNode node = Json.object();
    node.put("id", task.id().toString());
    node.put("kind", task.kind().word());
    node.put("state", task.state().word());
    node.set("progress", progress(task.progress()));
    node.put("createdAt", task.createdAt().toString());
    if (task.startedAt() != null) {
      node.put("startedAt", task.startedAt().toString());
    }
    if (task.finishedAt() != null) {
      node.put("finishedAt", task.finishedAt().toString());
    }
    node.put("cancellable", task.cancellable());
    if (task.report() != null) {
      node.set("report", report(task.report()));
    }
    if (task.error() != null) {
      node.putObject("error")
          .put("code", task.error().code())
          .put("message", task.error().message());
    }
    return node;
  }

  static ObjectNode of(TaskProblem problem) {
    return Json.object()
        .put("path", problem.path())
        .put("stage", problem.stage().word())
        .put("code", problem.code())
        .put("detail", problem.detail());
  }

  private static ObjectNode progress(TaskProgress progress) {
    ObjectNode node = Json.object();
    node.put("phase", progress.phase());
    node.put("done", progress.done());
    if (progress.total() != null) {
      node.put("total", progress.total());
    }
    node.put("rate", Math.round(progress.rate() * 10) / 10.0);
    if (progress.etaSeconds() != null) {
      node.put("etaSeconds", progress.etaSeconds());
    }
    if (progress.slowestStage() != null) {
      node.put("slowestStage", progress.slowestStage().word());
    }
    node.put("failed", progress.failed());
    return node;
  }

  private static ObjectNode report(TaskReport report) {
    return switch (report) {
      case TaskReport.Import done -> importReport(done);
      case TaskReport.Rebuild done ->
          Json.object()
              .put("generation", done.generation())
              .put("documents", done.documents())
              .put("seconds", done.seconds());
      case TaskReport.Rollback done ->
          Json.object()
              .put("generation", done.generation())
              .put("documents", done.documents())
              .put("seconds", done.seconds());
      case TaskReport.Reanalyze done -> reanalysisReport(done);
      case TaskReport.Near done ->
          Json.object()
              .put("compared", done.compared())
              .put("groups", done.groups())
              .put("files", done.files())
              .put("changed", done.changed())
              .put("seconds", done.seconds());
      case TaskReport.Verify done -> verifyReport(done);
      case TaskReport.Remove done ->
          Json.object()
              .put("root", done.root())
              .put("files", done.files())
              .put("seconds", done.seconds());
    };
  }

  private static ObjectNode importReport(TaskReport.Import done) {
    ObjectNode node = Json.object();
    node.put("seen", done.seen());
    node.put("new", done.added());
    node.put("known", done.known());
    node.put("moved", done.moved());
    node.put("vanished", done.vanished());
    node.put("failed", done.failed());
    node.put("bytes", done.bytes());
    ObjectNode stages = node.putObject("stages");
    done.stages().forEach((stage, times) -> stages.set(stage.word(), stage(times)));
    var slowest = node.putArray("slowest");
    for (SlowFile file : done.slowest()) {
      slowest.add(slow(file));
    }
    ObjectNode counts = node.putObject("problemCounts");
    done.problemCounts().forEach(counts::put);
    problems(node, done.problems());
    return node;
  }

  private static void problems(ObjectNode node, List<TaskProblem> list) {
    var problems = node.putArray("problems");
    for (TaskProblem problem : list) {
      problems.add(of(problem));
    }
  }

  private static ObjectNode reanalysisReport(TaskReport.Reanalyze done) {
    ObjectNode node = Json.object();
    node.put("version", done.version());
    node.put("old", done.old());
    node.put("current", done.current());
    node.put("unreadable", done.unreadable());
    node.put("missing", done.missing());
    node.put("failed", done.failed());
    node.put("seconds", done.seconds());
    problems(node, done.problems());
    return node;
  }

  private static ObjectNode verifyReport(TaskReport.Verify done) {
    ObjectNode node = Json.object();
    node.put("equal", done.equal());
    node.put("level", done.level());
    node.put("checked", done.checked());
    node.put("missingCount", done.missingCount());
    node.put("extraCount", done.extraCount());
    node.put("staleCount", done.staleCount());
    node.put("changedCount", done.changedCount());
    list(node, "missing", done.missing());
    list(node, "extra", done.extra());
    list(node, "stale", done.stale());
    list(node, "changed", done.changed());
    list(node, "damage", done.damage());
    list(node, "catalog", done.catalog());
    node.put("repaired", done.repaired());
    return node;
  }

  private static void list(ObjectNode node, String name, List<String> texts) {
    var array = node.putArray(name);
    texts.forEach(array::add);
  }

  private static ObjectNode stage(StageTimes times) {
    return Json.object()
        .put("files", times.files())
        .put("p50Us", times.p50Us())
        .put("p95Us", times.p95Us())
        .put("p99Us", times.p99Us())
        .put("seconds", times.seconds())
        .put("cpuSeconds", times.cpuSeconds());
  }

  private static ObjectNode slow(SlowFile file) {
    return Json.object()
        .put("id", file.id())
        .put("path", file.path())
        .put("stage", file.stage().word())
        .put("ms", file.ms());
  }
}
