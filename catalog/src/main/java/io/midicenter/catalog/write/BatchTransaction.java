package io.midicenter.catalog.write;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.ContentState;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.UserMarks;
import io.midicenter.catalog.feed.FeedRows;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.marks.Following;
import io.midicenter.catalog.row.AnalysisCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// One batch in one READ COMMITTED transaction: contents, places, analyses, problems, and the feed
/// rows of every content that changed.
final class BatchTransaction {
  private final Connection connection;
  private final ContentRefresh refresh;
  private final AnalysisCopy copy;
  private final boolean poison;

  private final Map<Bytes, BatchContent> contents;
  private final SortedSet<Long> touched = new TreeSet<>();
  private final List<ProblemReport> problems = new ArrayList<>();
  private SortedSet<Long> marked = new TreeSet<>();

  /// @param poison the facts of these files were refused: keep hash and place only
  BatchTransaction(
      Connection connection,
      ContentRefresh refresh,
      AnalysisCopy copy,
      Map<Bytes, BatchContent> contents,
      boolean poison) {
    this.connection = connection;
    this.refresh = refresh;
    this.copy = copy;
    this.contents = contents;
    this.poison = poison;
  }

  BatchResult run(Batch batch, Instant now) throws SQLException {
    var places = new PlaceStep(connection);
    if (!contents.isEmpty()) {
      new ContentStep(connection).number(contents, now, poison);
      places.write(contents.values(), touched);
      analyses();
    }
    marked = Following.run(connection, places.replaced());
    touched.addAll(marked);
    Map<Long, Long> versions = FeedRows.raise(connection, touched);
    problems.addAll(batch.problems());
    new ProblemStep(connection).write(problems, batch.jobId());
    settle();
    return result(places, versions);
  }

  private void analyses() throws SQLException {
    var known = new TreeSet<>(touched);
    var again = new HashMap<Long, AnalysisRow>();
    var lookedAt = new ArrayList<BatchContent>();
    copy.clear();
    for (BatchContent content : contents.values()) {
      if (content.isNew) {
        known.remove(content.id);
        addNew(content);
      } else if (!poison && needsAnalysis(content)) {
        lookedAt.add(content);
        known.add(content.id);
        if (content.reading instanceof Reading.Analysed(AnalysisRow row)) {
          again.put(content.id, row);
        }
      }
      report(content);
    }
    copy.send(connection);
    var before = new TreeSet<>(known);
    SortedSet<Long> written = refresh.run(connection, before, again);
    touched.addAll(written);
    if (!lookedAt.isEmpty()) {
      new ContentStep(connection).setStates(lookedAt);
      for (BatchContent content : lookedAt) {
        if (ContentStep.stateOf(content.reading) != content.state) {
          touched.add(content.id);
        }
      }
    }
  }

  private void addNew(BatchContent content) {
    if (content.reading instanceof Reading.Known) {
      throw new IllegalStateException(
          "content " + content.blake3 + " was called known, and the catalog does not know it");
    }
    if (!poison && content.reading instanceof Reading.Analysed(AnalysisRow row)) {
      content.row = content.places.size() == 1 ? row : ContentRefresh.fused(row, content.facts());
      copy.add(content.id, content.row);
    }
  }

  private static boolean needsAnalysis(BatchContent content) {
    return !(content.reading instanceof Reading.Known)
        && (content.analysisVersion < Analysis.VERSION || content.state == ContentState.HASHED);
  }

  private void report(BatchContent content) throws SQLException {
    ProblemStep.Reason reason =
        switch (content.reading) {
          case Reading.Analysed _ -> null;
          case Reading.Unreadable(var fault, _, var detail) ->
              new ProblemStep.Reason(fault.name(), detail);
          case Reading.Known _ ->
              content.state == ContentState.UNREADABLE
                  ? new ProblemStep(connection).reasonOf(content.id)
                  : null;
        };
    if (reason != null) {
      for (BatchPlace place : content.places) {
        DiskFile at = place.file.at();
        problems.add(
            new ProblemReport(
                at.rootId(),
                at.path(),
                ProblemStep.ANALYZE,
                reason.code(),
                Severity.ERROR,
                place.root.path().resolve(at.path()).toString(),
                reason.detail(),
                content.id));
      }
    }
  }

  private void settle() throws SQLException {
    var well = new ArrayList<Bytes>();
    for (BatchContent content : contents.values()) {
      boolean readable =
          (content.isNew || needsAnalysis(content))
              ? content.reading instanceof Reading.Analysed
              : content.state == ContentState.ANALYZED;
      if (!poison && readable) {
        for (BatchPlace place : content.places) {
          // problems are kept by the path as people read it
          DiskFile at = place.file.at();
          well.add(at.rawUri() == null ? place.pathKey : PathKey.of(at.rootId(), at.path()));
        }
      }
    }
    new ProblemStep(connection).resolve(well);
  }

  private BatchResult result(PlaceStep places, Map<Long, Long> versions) {
    int fresh = 0;
    int known = 0;
    var facts = new ArrayList<FileFacts>();
    for (BatchContent content : contents.values()) {
      if (content.isNew) {
        fresh++;
        known += content.places.size() - 1;
        if (!marked.contains(content.id)) {
          facts.add(facts(content, versions.getOrDefault(content.id, 0L)));
        }
      } else {
        known += content.places.size();
      }
    }
    return new BatchResult(fresh, known, places.inserted(), places.changed(), List.of(), facts);
  }

  private static FileFacts facts(BatchContent content, long version) {
    AnalysisRow row = content.row;
    StoredAnalysis columns = row == null ? null : row.columns();
    return new FileFacts(
        content.id,
        version,
        content.blake3,
        content.sizeBytes,
        content.state,
        content.firstSeen,
        content.facts(),
        columns,
        UserMarks.NONE,
        null);
  }
}
