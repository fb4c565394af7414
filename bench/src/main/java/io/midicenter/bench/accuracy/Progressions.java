package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.grams.ChordRuns;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/// Progressions of four chords in any key: steps of the root and families.
final class Progressions {
  private static final int CHORDS = 4;
  private static final int FAMILIES = 5;
  private static final int CLASSES = 12;
  private static final String FAMILY_LETTERS = "Mmdas";

  private Progressions() {}

  /// The most frequent progression of a song, and all that come at least twice.
  static LikenessBench.Marks of(Analysis analysis) {
    var counts = new TreeMap<String, Integer>();
    ChordRuns runs = ChordRuns.of(analysis.chords());
    for (int i = 0; i + CHORDS <= runs.size(); i++) {
      String progression = at(runs, i);
      if (!progression.isEmpty()) {
        counts.merge(progression, 1, Integer::sum);
      }
    }
    String own = "";
    int most = 1;
    var held = new HashSet<String>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > 1) {
        held.add(entry.getKey());
      }
      if (entry.getValue() > most) {
        most = entry.getValue();
        own = entry.getKey();
      }
    }
    return new LikenessBench.Marks(own, held);
  }

  private static String at(ChordRuns runs, int from) {
    var text = new StringBuilder();
    int first = runs.symbols().at(from) / FAMILIES;
    for (int i = from; i < from + CHORDS; i++) {
      int symbol = runs.symbols().at(i);
      if (symbol == ChordRuns.BREAK) {
        return "";
      }
      text.append(Math.floorMod(symbol / FAMILIES - first, CLASSES))
          .append(FAMILY_LETTERS.charAt(symbol % FAMILIES));
    }
    return text.toString();
  }
}
