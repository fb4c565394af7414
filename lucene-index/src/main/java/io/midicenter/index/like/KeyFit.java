package io.midicenter.index.like;

import io.midicenter.analysis.MusicalKey;
import org.jspecify.annotations.Nullable;

/// How the key of a file stands to another one.
///
/// @param transpose semitones, −6..5, after which the file is in the same key, or in the relative
///   one where only one of both is minor; null where a key is unknown
public record KeyFit(Relation relation, @Nullable Integer transpose) {
  private static final int WHEEL = 12;
  private static final int HALF = 6;

  /// By steps on the Camelot wheel, which is the circle of fifths with each minor key beside its
  /// relative major.
  public enum Relation {
    SAME("same key", 100),
    /// One step, same mode: a fifth up or down.
    FIFTH("a fifth apart", 90),
    RELATIVE("relative key", 80),
    /// One step and the other mode.
    DIAGONAL("relative of a fifth apart", 55),
    /// Two steps, same mode: a tone.
    TONE("a tone apart", 45),
    DISTANT("distant key", 10),
    UNKNOWN("key unknown", 50);

    /// In words.
    public final String words;

    /// Hundredths.
    public final int score;

    Relation(String words, int score) {
      this.words = words;
      this.score = score;
    }

    /// The word in JSON.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static KeyFit of(@Nullable MusicalKey asked, @Nullable MusicalKey found) {
    if (asked == null || found == null) {
      return new KeyFit(Relation.UNKNOWN, null);
    }
    int up = Math.floorMod(relativeMajor(asked) - relativeMajor(found) + HALF, WHEEL) - HALF;
    return new KeyFit(relation(asked, found), up);
  }

  private static Relation relation(MusicalKey asked, MusicalKey found) {
    int steps = Math.floorMod(asked.signature() - found.signature(), WHEEL);
    steps = Math.min(steps, WHEEL - steps);
    boolean mode = asked.isMinor() == found.isMinor();
    return switch (steps) {
      case 0 -> mode ? Relation.SAME : Relation.RELATIVE;
      case 1 -> mode ? Relation.FIFTH : Relation.DIAGONAL;
      case 2 -> mode ? Relation.TONE : Relation.DISTANT;
      default -> Relation.DISTANT;
    };
  }

  private static int relativeMajor(MusicalKey key) {
    return key.isMinor() ? key.tonic() + 3 : key.tonic();
  }
}
