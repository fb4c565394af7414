package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.nio.file.Files;

/// Analyses files with some of their events hidden. One thread.
final class Analyses {
  private final Analyzer analyzer = new Analyzer();

  /// @throws IOException if the file cannot be read, or is refused: every file of the tables is
  ///   music
  Analysis of(TruthFile truth, Limits limits) throws IOException {
    return of(truth.path(), Files.readAllBytes(truth.file()), limits);
  }

  /// @param name for the message of the exception
  Analysis of(String name, byte[] bytes, Limits limits) throws IOException {
    return switch (analyzer.analyze(bytes, 0, bytes.length, limits)) {
      case Outcome.Analysed(Analysis analysis) -> analysis;
      case Outcome.Rejected(var fault, int offset, String detail) ->
          throw new IOException(name + ": " + fault + " at " + offset + ", " + detail);
    };
  }
}
