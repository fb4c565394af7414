package io.midicenter.analysis.vector;

import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import java.util.List;

/// Which sounds play how long: square roots of shares of note time by family, and how many parts
/// there are.
///
/// *Threads:* none: one per worker.
final class SoundAspect {
  private static final int FAMILIES = 15;
  private static final int FX = 10;
  private static final int VOCALS = 11;
  private static final int KICK_SNARE = 12;
  private static final int CYMBALS = 13;
  private static final int PERCUSSION = 14;

  /// Behind the families: what belongs to none.
  private static final int NONE = FAMILIES;

  /// A part whose notes are the last three families, by key.
  private static final int DRUMS = FAMILIES + 1;

  /// A drum note counts as a sixteenth, no other one for more than so many quarters.
  private static final int DRUM_SHARE = 4;

  private static final int LONGEST = 16;
  private static final double PARTS_SCALE = 0.1;

  private final long[] time = new long[FAMILIES + 1];
  private final int[] family = new int[256];

  /// False where no instrument is known and nothing drums.
  boolean fill(Piece piece, List<Part> parts, double[] into) {
    boolean any = false;
    for (int no = 0; no < parts.size(); no++) {
      Part part = parts.get(no);
      Instrument instrument = part.instrument().value();
      family[no] = part.isDrums() ? DRUMS : instrument == null ? NONE : family(instrument);
      any |= family[no] != NONE;
    }
    if (!any) {
      return false;
    }
    sum(piece);
    double all = 0;
    for (int i = 0; i < FAMILIES; i++) {
      all += time[i];
    }
    for (int i = 0; i < FAMILIES; i++) {
      into[Aspect.SOUND.from + i] = all == 0 ? 0 : Math.sqrt(time[i] / all);
    }
    into[Aspect.SOUND.from + FAMILIES] = PARTS_SCALE * Math.log(parts.size()) / Math.log(2);
    return all > 0;
  }

  private void sum(Piece piece) {
    NoteTable notes = piece.notes();
    Arrays.fill(time, 0);
    int quarter = Math.max(1, piece.quarter());
    int drum = Math.max(1, quarter / DRUM_SHARE);
    long longest = (long) LONGEST * quarter;
    for (int i = 0; i < notes.size; i++) {
      int of = family[piece.parts().part(i)];
      if (of == DRUMS) {
        time[drum(notes.key[i])] += drum;
      } else {
        time[of] += Math.min(Math.max(1, notes.off[i] - notes.on[i]), longest);
      }
    }
  }

  private static int drum(int key) {
    return switch (key) {
      case 35, 36, 37, 38, 39, 40 -> KICK_SNARE;
      case 22, 26, 42, 44, 46, 49, 51, 52, 53, 55, 57, 59 -> CYMBALS;
      default -> PERCUSSION;
    };
  }

  /// Index of the family, [#NONE] for a sound that belongs to none.
  private static int family(Instrument instrument) {
    int code = instrument.code();
    if ((code >= 52 && code <= 54) || instrument.slug().equals("vocals")) {
      return VOCALS;
    }
    return switch (instrument.family()) {
      case "piano" -> 0;
      case "chromatic-percussion" -> 1;
      case "organ" -> 2;
      case "guitar" -> 3;
      case "bass" -> 4;
      case "strings", "ensemble" -> 5;
      case "brass" -> 6;
      case "reed", "pipe" -> 7;
      case "synth-lead" -> 8;
      case "synth-pad" -> 9;
      case "synth-effects", "ethnic", "sound-effects" -> FX;
      case "percussive", "drums" -> PERCUSSION;
      default -> NONE;
    };
  }
}
