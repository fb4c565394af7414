package io.midicenter.analysis;

/// What became of a file: damage is data, not an exception.
public sealed interface Outcome {
  /// Music was found.
  record Analysed(Analysis analysis) implements Outcome {}

  /// No note, text or tempo can be got from it as MIDI.
  ///
  /// @param offset byte offset of the reason
  /// @param detail one sentence for people, for example `an HTML page`
  record Rejected(SmfFault fault, int offset, String detail) implements Outcome {}
}
