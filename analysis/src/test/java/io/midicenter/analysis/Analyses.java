package io.midicenter.analysis;

import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.testkit.MidiFile;

/// Analyses of made-up files, for tests.
final class Analyses {
  private Analyses() {}

  static Analysis of(MidiFile file) {
    return of(file.bytes(), Limits.DEFAULT);
  }

  static Analysis of(byte[] bytes, Limits limits) {
    return of(new Analyzer(), bytes, limits);
  }

  static Analysis of(Analyzer analyzer, byte[] bytes, Limits limits) {
    return switch (analyzer.analyze(bytes, 0, bytes.length, limits)) {
      case Outcome.Analysed(Analysis analysis) -> analysis;
      case Outcome.Rejected(var fault, int offset, String detail) ->
          throw new AssertionError(fault + " at " + offset + ": " + detail);
    };
  }
}
