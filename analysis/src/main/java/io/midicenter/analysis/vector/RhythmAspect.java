package io.midicenter.analysis.vector;

import io.midicenter.analysis.Part;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import java.util.List;

/// Where in the bar notes begin: shares at 8 positions, less their mean, for low drums and basses,
/// for other drums, and for what else is pitched. A bar of any meter has 16 steps, two a position.
///
/// *Threads:* none: one per worker.
final class RhythmAspect {
  private static final int FEWEST = 8;
  private static final int POSITIONS = 8;
  private static final int STEPS = 16;
  private static final int GROUPS = 3;
  private static final int LOW = 0;
  private static final int HIGH = 1;
  private static final int OTHER = 2;

  private final int[] mass = new int[GROUPS * POSITIONS];
  private final int[] groupOf = new int[256];

  /// False where there is nothing to say.
  boolean fill(Piece piece, List<Part> parts, double[] into) {
    NoteTable notes = piece.notes();
    if (notes.size < FEWEST || !piece.hasQuarters() || !piece.grid().countsBars()) {
      return false;
    }
    for (int no = 0; no < parts.size(); no++) {
      Part part = parts.get(no);
      groupOf[no] = part.isDrums() ? HIGH : part.role().value() == Role.BASS ? LOW : OTHER;
    }
    Arrays.fill(mass, 0);
    double scale = STEPS / piece.bar();
    double origin = piece.barLine() % piece.bar();
    for (int i = 0; i < notes.size; i++) {
      int group = groupOf[piece.parts().part(i)];
      if (group == HIGH && isLow(notes.key[i])) {
        group = LOW;
      }
      int step = (int) Math.floor((notes.on[i] - origin) * scale + 0.5) & (STEPS - 1);
      mass[group * POSITIONS + step / 2]++;
    }
    for (int group = 0; group < GROUPS; group++) {
      int all = 0;
      for (int p = 0; p < POSITIONS; p++) {
        all += mass[group * POSITIONS + p];
      }
      for (int p = 0; p < POSITIONS && all > 0; p++) {
        into[Aspect.RHYTHM.from + group * POSITIONS + p] =
            (double) mass[group * POSITIONS + p] / all - 1.0 / POSITIONS;
      }
    }
    return true;
  }

  /// Kicks, low toms, low congas and timbales.
  private static boolean isLow(int key) {
    return switch (key) {
      case 35, 36, 41, 43, 45, 64, 66 -> true;
      default -> false;
    };
  }
}
