package io.midicenter.index.query;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.chords.Progression;
import java.util.List;

/// One alternative of a [Filter], in the units of the index.
///
/// `text()` is the canonical spelling: what a person could have typed to mean just this.
public sealed interface Condition {
  String text();

  /// The field holds this value.
  ///
  /// @param value canonical, as in facets
  record Is(String value) implements Condition {
    @Override
    public String text() {
      return value;
    }
  }

  /// The number lies in `from..to`, both included.
  ///
  /// @param from stored units, Long.MIN_VALUE = open
  /// @param to stored units, Long.MAX_VALUE = open
  record Between(long from, long to, String text) implements Condition {}

  /// The tempo fits `from..to` at once, half or double of it, or one of the file's other tempo
  /// candidates does.
  ///
  /// @param from hundredths of a BPM
  /// @param to hundredths of a BPM
  record FitsTempo(long from, long to, String text) implements Condition {
    /// The range at ×1, ×½, ×2, as pairs of bounds.
    public long[][] ranges() {
      return new long[][] {{from, to}, {(from + 1) / 2, to / 2}, {from * 2, to * 2}};
    }
  }

  /// The value is one of those that go with another one.
  ///
  /// @param expands canonical values, the one asked for first
  record FitsKey(String text, List<String> expands) implements Condition {
    public FitsKey {
      expands = List.copyOf(expands);
    }
  }

  /// The fact is not known.
  record Unknown() implements Condition {
    @Override
    public String text() {
      return "none";
    }
  }

  /// The fact is known.
  record Known() implements Condition {
    @Override
    public String text() {
      return "any";
    }
  }

  /// The file goes through these chords.
  record Chords(Progression progression, ChordMatch match) implements Condition {
    @Override
    public String text() {
      return progression.text();
    }
  }

  /// Words that must stand in one text field: all of them, or in this order where `phrase`.
  record Words(String text, boolean phrase) implements Condition {}
}
