package io.midicenter.bench.accuracy;

import io.midicenter.analysis.chords.ChordCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Chords of one song as people corrected them.
record TruthChords(List<Chord> chords) {
  private static final int PPQ = 480;
  private static final List<String> QUALITIES =
      List.of(
          "maj", "min", "dim", "aug", "sus2", "sus4", "7", "maj7", "min7", "hdim7", "dim7",
          "minmaj7", "aug7");

  /// @param from first tick at 480 a quarter
  /// @param to tick at which it ends
  /// @param code root × 16 + quality
  /// @param bass pitch class
  record Chord(int from, int to, int code, int bass) {}

  /// Reads `NNN.chords.tsv`: start and end in quarters, root, quality, bass.
  static TruthChords read(Path file) throws IOException {
    var chords = new ArrayList<Chord>();
    for (String line : Files.readAllLines(file)) {
      String[] f = line.split("\t", -1);
      chords.add(
          new Chord(
              ticks(f[0]),
              ticks(f[1]),
              Integer.parseInt(f[2]) * 16 + QUALITIES.indexOf(f[3]),
              Integer.parseInt(f[4])));
    }
    return new TruthChords(List.copyOf(chords));
  }

  /// The same chords, with every sus4 over its fourth named as the sus2 on that note.
  TruthChords withSus2() {
    return new TruthChords(chords.stream().map(TruthChords::withSus2).toList());
  }

  private static Chord withSus2(Chord chord) {
    int fourth = (ChordCode.root(chord.code) + 5) % 12;
    return ChordCode.quality(chord.code) == ChordCode.SUS4 && chord.bass == fourth
        ? new Chord(chord.from, chord.to, ChordCode.of(fourth, ChordCode.SUS2), chord.bass)
        : chord;
  }

  private static int ticks(String quarters) {
    return (int) Math.rint(Double.parseDouble(quarters) * PPQ);
  }
}
