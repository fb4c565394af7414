package io.midicenter.analysis.grams;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.chords.ChordCode;
import java.util.Arrays;

/// The chords of a piece as progressions see them: neighbours with the same root and family are one
/// run (C, C7 and Cmaj7 in a row are one step of the progression), silence breaks it. Immutable.
///
/// @param symbols root × [ChordTerms#FAMILIES] + family, 0..59, or [#BREAK]; neighbours differ
/// @param qualities 13 bits a run: which of [ChordCode]'s qualities sound in it; 0 in a break
/// @param starts ticks at 480 per quarter, ascending, one a run
/// @param end tick at which the last run ends
/// @param wraps the first run follows the last one, again and again
public record ChordRuns(Bytes symbols, Ints qualities, Ints starts, int end, boolean wraps) {
  /// Stands where no chord sounds.
  public static final int BREAK = 60;

  public static final ChordRuns EMPTY =
      new ChordRuns(Bytes.EMPTY, Ints.EMPTY, Ints.EMPTY, 0, false);

  public ChordRuns {
    if (qualities.size() != symbols.size() || starts.size() != symbols.size()) {
      throw new IllegalArgumentException("a run needs a symbol, its qualities and a start");
    }
  }

  /// The symbol of a chord.
  ///
  /// @param root pitch class, or semitones above a tonic
  public static int symbol(int root, int family) {
    return Math.floorMod(root, 12) * ChordTerms.FAMILIES + family;
  }

  /// A last run that goes on in the first of a track that wraps stays a run of its own here, so
  /// that starts are those of the file; [#cycle()] is what comes round.
  public static ChordRuns of(ChordTrack track) {
    byte[] symbols = new byte[track.size()];
    int[] qualities = new int[track.size()];
    int[] starts = new int[track.size()];
    int size = 0;
    for (int i = 0; i < track.size(); i++) {
      int code = track.code(i);
      boolean chord = ChordCode.isChord(code);
      int symbol = chord ? symbol(ChordCode.root(code), ChordTerms.family(code)) : BREAK;
      if (size == 0 || symbols[size - 1] != symbol) {
        symbols[size] = (byte) symbol;
        starts[size++] = track.starts().at(i);
      }
      qualities[size - 1] |= chord ? 1 << ChordCode.quality(code) : 0;
    }
    return new ChordRuns(
        Bytes.of(Arrays.copyOf(symbols, size)),
        Ints.of(qualities, size),
        Ints.of(starts, size),
        track.end(),
        track.wraps());
  }

  public int size() {
    return symbols.size();
  }

  /// How many runs come round: all, but the last one where it is the first one again.
  public int cycle() {
    int size = symbols.size();
    return wraps && size > 1 && symbols.at(size - 1) == symbols.at(0) ? size - 1 : size;
  }

  /// The symbol at `index`, which runs round the end of what wraps as often as asked.
  int at(int index) {
    if (index < symbols.size() && !(wraps && index >= cycle())) {
      return symbols.at(index);
    }
    return wraps && cycle() > 1 ? symbols.at(index % cycle()) : BREAK;
  }
}
