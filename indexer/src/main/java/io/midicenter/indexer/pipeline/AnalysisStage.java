package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.engine.Fusion;
import io.midicenter.analysis.names.NameParser;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.catalog.write.Reading;
import io.midicenter.indexer.tasks.Stage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes facts of bytes. One instance for each thread: the analyzer owns its scratch memory.
final class AnalysisStage implements StageWork {
  private static final Logger LOG = LoggerFactory.getLogger(AnalysisStage.class);
  private static final long ROW_BYTES = 2_000;

  private final Belt<Carried> in;
  private final Belt<RowItem> rows;
  private final InFlight inFlight;
  private final ImportCounts counts;
  private final Analyzer analyzer = new Analyzer();
  private final NameParser names = new NameParser();

  AnalysisStage(Belt<Carried> in, Belt<RowItem> rows, InFlight inFlight, ImportCounts counts) {
    this.in = in;
    this.rows = rows;
    this.inFlight = inFlight;
    this.counts = counts;
  }

  @Override
  public void run() throws InterruptedException {
    for (Carried file = in.take(); file != null; file = in.take()) {
      long start = System.nanoTime();
      RowItem item = itemOf(file);
      long took = System.nanoTime() - start;
      counts.stage(Stage.ANALYZE).add(took);
      counts.slowest.offer(took, Stage.ANALYZE, file.hash, file.candidate.display());
      switch (item) {
        case RowItem.File _ -> inFlight.analysed(file.hash, item, rows::put);
        case RowItem.Problem problem -> giveUp(file, problem);
      }
    }
  }

  private RowItem itemOf(Carried file) {
    try {
      return switch (analyzer.analyze(file.bytes, 0, file.bytes.length, Limits.DEFAULT)) {
        case Outcome.Analysed(var analysis) -> analysed(file, analysis);
        case Outcome.Rejected(var fault, int offset, String detail) ->
            item(file, new Reading.Unreadable(fault, offset, detail), 0);
      };
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Analysing {} failed", file.candidate.display(), e);
      return new RowItem.Problem(problem(file.at, file.candidate.display(), e.toString()));
    }
  }

  private RowItem analysed(Carried file, Analysis analysis) {
    DiskFile at = file.at;
    NameFacts facts =
        names.parse(
            Place.folders(Place.folderOf(at.folder(), at.name(), at.member())),
            Place.stem(Place.nameOf(at.name())));
    FusionInput input = AnalysisRow.fusionInput(analysis);
    Fused fused = Fusion.fuse(input, List.of(facts));
    long texts = 0;
    for (List<String> kind : analysis.text().strings().values()) {
      for (String text : kind) {
        texts += text.length();
      }
    }
    return item(file, new Reading.Analysed(AnalysisRow.of(analysis, input, fused)), texts);
  }

  private static RowItem item(Carried file, Reading reading, long texts) {
    return new RowItem.File(
        new NewFile(file.at, file.hash, file.bytes.length, reading),
        ROW_BYTES + texts,
        file.candidate.display());
  }

  /// Our own mistake: the file and its copies are named, and tried again by the next import.
  private void giveUp(Carried file, RowItem.Problem problem) throws InterruptedException {
    rows.put(problem);
    for (RowItem follower : inFlight.failed(file.hash)) {
      if (follower instanceof RowItem.File copy) {
        rows.put(
            new RowItem.Problem(
                problem(copy.file().at(), copy.display(), problem.problem().detail())));
      }
    }
  }

  private static ProblemReport problem(DiskFile at, String display, String detail) {
    return new ProblemReport(
        at.rootId(),
        at.path(),
        Stage.ANALYZE.word(),
        "ANALYSIS_FAILED",
        Severity.ERROR,
        display,
        "A mistake of the program, please report it: " + detail,
        null);
  }
}
