package io.midicenter.bench.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A query and what answers it.
///
/// @param grades in order: the first whose pattern is found in a path counts
record LabelledQuery(int id, String q, List<Grade> grades) {
  LabelledQuery {
    grades = List.copyOf(grades);
  }

  /// @param gain 3 = what was meant, 1 = related
  record Grade(int gain, Pattern path) {}

  /// 0 to 3.
  int grade(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (Grade grade : grades) {
      if (grade.path().matcher(lower).find()) {
        return grade.gain();
      }
    }
    return 0;
  }

  /// Weights are never chosen on these.
  boolean isHidden() {
    return id % 2 == 0;
  }

  static List<LabelledQuery> read() throws IOException {
    var resource =
        Objects.requireNonNull(
            LabelledQuery.class.getResourceAsStream("queries.tsv"), "queries.tsv is missing");
    var queries = new ArrayList<LabelledQuery>();
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        var grades = new ArrayList<Grade>();
        for (String grade : cells[2].split(";", -1)) {
          grades.add(new Grade(grade.charAt(0) - '0', Pattern.compile(grade.substring(2))));
        }
        queries.add(new LabelledQuery(Integer.parseInt(cells[0]), cells[1], grades));
      }
    }
    return queries;
  }
}
