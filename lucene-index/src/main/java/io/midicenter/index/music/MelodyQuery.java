package io.midicenter.index.music;

import java.util.Locale;

/// Files in which a tune is played, the best first.
///
/// @param text as it was written
public record MelodyQuery(String text, Tune tune, MelodyMode mode) implements MusicRanking {
  /// Parameter of the tune.
  public static final String PARAMETER = "melody";

  /// Parameter of its mode.
  public static final String MODE_PARAMETER = "melodyMatch";

  @Override
  public String parameter() {
    return PARAMETER;
  }

  @Override
  public String canonical() {
    return "melody " + mode.word() + " " + canonicalTune();
  }

  private String canonicalTune() {
    return switch (tune) {
      case Tune.Notes notes -> notes.pitches() + " " + notes.lengths();
      case Tune.Intervals intervals -> "i" + intervals.semitones();
      case Tune.Contour contour -> "c" + contour.classes();
      case Tune.Passage p ->
          String.format(
              Locale.ROOT, "f %s %d %d %d", p.id().hex(), p.part(), p.firstBar(), p.lastBar());
    };
  }
}
