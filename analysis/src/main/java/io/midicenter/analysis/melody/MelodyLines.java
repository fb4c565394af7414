package io.midicenter.analysis.melody;

import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.notes.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The voices of a file that somebody may sing to find it: the highest notes of every part that
/// plays mostly one note at a time, best melody first. Where no part does, the best one gives its
/// highest notes and the lowest one its bass, both with little confidence: the top of a piano is
/// the melody in two of three cases (the skyline baseline of MidiBERT-Piano, arXiv 2107.05223).
///
/// *Threads:* none: one per worker.
public final class MelodyLines {
  private static final double MONO = 0.6;
  private static final double OF_CHORDS = 0.4;
  private static final int FEWEST_NOTES = 2;

  private final LineReader reader = new LineReader();

  /// At most [MelodyLine#MAX_LINES], best first; empty where nothing pitched plays.
  ///
  /// @param parts of the piece, in its numbering
  public List<MelodyLine> of(Piece piece, List<Part> parts) {
    var ranked = new ArrayList<Integer>();
    for (int no = 0; no < parts.size(); no++) {
      Part part = parts.get(no);
      if (!part.isDrums() && part.monoShare() >= MONO && part.notes() >= FEWEST_NOTES) {
        ranked.add(no);
      }
    }
    ranked.sort((a, b) -> Double.compare(score(parts, b), score(parts, a)));
    var lines = new ArrayList<MelodyLine>();
    var prints = new ArrayList<Long>();
    for (int no : ranked) {
      if (lines.size() == MelodyLine.MAX_LINES) {
        break;
      }
      reader.read(piece, no, false);
      if (!prints.contains(reader.print())) {
        prints.add(reader.print());
        boolean main = lines.isEmpty() && score(parts, no) >= MelodyScores.MELODY;
        int rank = !lines.isEmpty() ? lines.getFirst().rank() + lines.size() : main ? 0 : 1;
        lines.add(reader.line(no, rank, false, score(parts, no)));
      }
    }
    if (lines.isEmpty()) {
      chordal(piece, parts, lines);
    }
    return lines;
  }

  private void chordal(Piece piece, List<Part> parts, List<MelodyLine> lines) {
    int best = -1;
    int lowest = -1;
    for (int no = 0; no < parts.size(); no++) {
      Part part = parts.get(no);
      if (part.isDrums() || part.notes() < FEWEST_NOTES) {
        continue;
      }
      best = best < 0 || score(parts, no) > score(parts, best) ? no : best;
      lowest = lowest < 0 || part.low() < parts.get(lowest).low() ? no : lowest;
    }
    if (best >= 0) {
      reader.read(piece, best, false);
      lines.add(reader.line(best, 1, false, OF_CHORDS));
      reader.read(piece, lowest, true);
      lines.add(reader.line(lowest, 2, true, OF_CHORDS));
    }
  }

  private static double score(List<Part> parts, int no) {
    @Nullable Double score = parts.get(no).melodyScore();
    return score == null ? 0 : score;
  }
}
