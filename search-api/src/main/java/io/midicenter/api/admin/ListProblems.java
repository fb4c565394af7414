package io.midicenter.api.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.catalog.library.Problem;
import io.midicenter.catalog.library.Problems;
import io.midicenter.catalog.library.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `GET /admin/problems`: files that could not be read, or not as they should be, newest first,
/// with counts by code.
public final class ListProblems implements Handler {
  /// Problems of one page.
  public static final int PAGE = 100;

  public static final Set<String> PARAMETERS = Set.of("code", "severity", "cursor");

  private static final Map<String, Severity> SEVERITIES = new LinkedHashMap<>();

  static {
    for (Severity severity : Severity.values()) {
      SEVERITIES.put(severity.word(), severity);
    }
  }

  private final Problems problems;

  public ListProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    String code = parameters.text("code", 64);
    Severity severity = parameters.choice("severity", SEVERITIES);
    long before = cursor(parameters);
    parameters.check();
    List<Problem> found =
        problems.list(new Problems.Filter(code, severity, null, false), before, PAGE + 1);
    List<Problem> page = found.subList(0, Math.min(PAGE, found.size()));
    ObjectNode answer = Json.object();
    ObjectNode counts = answer.putObject("counts");
    problems.byCode(null).forEach(counts::put);
    ArrayNode list = answer.putArray("problems");
    page.forEach(problem -> list.add(json(problem)));
    if (found.size() > PAGE) {
      answer.put("next", Long.toString(page.getLast().problemId()));
    }
    Answers.json(context, answer);
  }

  private static long cursor(Parameters parameters) {
    String text = parameters.text("cursor", 20);
    if (text == null) {
      return Long.MAX_VALUE;
    }
    if (text.matches("\\d{1,18}")) {
      return Long.parseLong(text);
    }
    parameters.add(
        new ParameterError(
            ProblemCode.INVALID_CURSOR, "cursor", text, "not a cursor of this list", null, null));
    return 0;
  }

  private static ObjectNode json(Problem problem) {
    ObjectNode node = Json.object();
    node.put("path", problem.path());
    node.put("code", problem.code());
    node.put("severity", problem.severity().word());
    node.put("stage", problem.stage());
    node.put("detail", problem.detail());
    if (problem.blake3() != null) {
      node.put("id", problem.blake3().hex());
    }
    if (problem.jobId() != null) {
      node.put("task", problem.jobId().toString());
    }
    node.put("seen", problem.seen());
    node.put("firstAt", problem.firstAt().toString());
    node.put("lastAt", problem.lastAt().toString());
    return node;
  }
}
