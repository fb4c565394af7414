package io.midicenter.catalog.write;

import io.midicenter.analysis.SmfFault;
import io.midicenter.catalog.facts.AnalysisRow;

/// What is said about the bytes of a file that is written.
public sealed interface Reading {
  /// @param row fused with the name of this file only; the writer fuses again where the content has
  ///   several places
  record Analysed(AnalysisRow row) implements Reading {}

  /// Not MIDI: written as such and named in a problem.
  ///
  /// @param detail one sentence for people
  record Unreadable(SmfFault fault, int offset, String detail) implements Reading {}

  /// [BatchWriter#known] said that the bytes are known, so they were not analysed again.
  record Known() implements Reading {}
}
