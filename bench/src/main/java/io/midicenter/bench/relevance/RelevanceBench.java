package io.midicenter.bench.relevance;

import io.midicenter.analysis.Bytes;
import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.FileNames;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.Hit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// nDCG@10 of the labelled queries over the names and folders of the demo library and a generated
/// one, beside plain BM25 on names.
public final class RelevanceBench {
  private static final int GENERATED = 20_000;
  private static final int WORST = 10;

  /// A busy machine changes no figure.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private RelevanceBench() {}

  /// What was measured.
  ///
  /// @param hidden mean of the queries on which no weight may be chosen
  /// @param hiddenPlain the same for BM25 on names
  public record Result(double chosenOn, double hidden, double chosenOnPlain, double hiddenPlain) {}

  private record Row(LabelledQuery query, double ours, double plain) {}

  /// @param demo folder of the demo library
  /// @param work an empty folder for the index
  public static Result run(Path demo, Path work, Consumer<String> out) throws IOException {
    List<String> paths = paths(demo);
    var plain = new PlainNames(paths);
    var rows = new ArrayList<Row>();
    try (MidiIndex index = MidiIndex.open(work)) {
      for (int i = 0; i < paths.size(); i++) {
        index.add(file(i, paths.get(i)));
      }
      index.refresh();
      for (LabelledQuery query : LabelledQuery.read()) {
        List<Integer> all = paths.stream().map(query::grade).toList();
        SearchRequest request = SearchRequest.text(query.q()).withLimit(Gain.DEPTH);
        List<Integer> ours =
            index.search(request, Deadline.in(PATIENCE)).hits().stream()
                .map(Hit::contentId)
                .map(id -> all.get(id.intValue()))
                .toList();
        List<Integer> theirs = plain.best(query.q(), Gain.DEPTH).stream().map(all::get).toList();
        rows.add(new Row(query, Gain.ndcg(ours, all), Gain.ndcg(theirs, all)));
      }
    }
    var result =
        new Result(
            mean(rows, false, true),
            mean(rows, true, true),
            mean(rows, false, false),
            mean(rows, true, false));
    print(rows, result, paths.size(), out);
    return result;
  }

  private static void print(List<Row> rows, Result result, int files, Consumer<String> out) {
    out.accept(
        String.format(Locale.ROOT, "%d queries over %,d files, nDCG@10", rows.size(), files));
    out.accept("                       ours  BM25 on names");
    out.accept(line("weights chosen on", result.chosenOn(), result.chosenOnPlain()));
    out.accept(line("hidden half", result.hidden(), result.hiddenPlain()));
    out.accept("the worst ten:");
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::ours))
        .limit(WORST)
        .forEach(row -> out.accept(line(row.query().q(), row.ours(), row.plain())));
  }

  private static String line(String what, double ours, double plain) {
    return String.format(Locale.ROOT, "%-22s %.3f  %.3f", what, ours, plain);
  }

  private static double mean(List<Row> rows, boolean hidden, boolean ours) {
    return rows.stream()
        .filter(row -> row.query().isHidden() == hidden)
        .mapToDouble(row -> ours ? row.ours() : row.plain())
        .average()
        .orElse(0);
  }

  private static List<String> paths(Path demo) throws IOException {
    var paths = new ArrayList<String>();
    try (var files = Files.walk(demo)) {
      files
          .filter(file -> FileNames.hasMidiExtension(file.toString()))
          .map(file -> "demo/" + demo.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .forEach(paths::add);
    }
    var generator = new CorpusGenerator(1);
    for (int i = 0; i < GENERATED; i++) {
      paths.add("gen/" + generator.path(i));
    }
    return paths;
  }

  private static IndexedFile file(long contentId, String path) {
    int root = path.indexOf('/');
    return IndexedFile.named(
        contentId,
        Bytes.wrap(ByteBuffer.allocate(32).putLong(contentId).array()),
        path.substring(0, root),
        path.substring(root + 1));
  }
}
