package io.midicenter.index.query;

import io.midicenter.analysis.MusicalKey;
import java.util.List;

/// Which keys are meant besides the one that is asked for.
///
/// @param match how wide `~` reaches on the Camelot wheel
/// @param transpose semitones up or down by which a file may be moved to fit, 0–6
public record KeyReach(KeyMatch match, int transpose) {
  /// Farther is nearer from the other side.
  public static final int MAX_TRANSPOSE = 6;

  public static final KeyReach STANDARD = new KeyReach(KeyMatch.NORMAL, 0);

  public KeyReach {
    if (transpose < 0 || transpose > MAX_TRANSPOSE) {
      throw new IllegalArgumentException("transpose " + transpose);
    }
  }

  /// The condition on a key.
  ///
  /// @param compatible `~`: keys that go with it are meant as well
  /// @param movable files may be transposed; only where the key is that of the file
  Condition of(MusicalKey key, boolean compatible, boolean movable) {
    String name = key.canonicalName();
    int by = movable ? transpose : 0;
    return compatible || by > 0
        ? new Condition.FitsKey(
            name, compatible, compatible ? match.compatible(key) : List.of(name), by)
        : new Condition.Is(name);
  }

  /// For the text of a request: empty where nothing is said about it.
  String canonical() {
    return (match == KeyMatch.NORMAL ? "" : "\nkeyMatch=" + match.word())
        + (transpose == 0 ? "" : "\ntranspose=" + transpose);
  }
}
