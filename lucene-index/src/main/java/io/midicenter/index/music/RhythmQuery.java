package io.midicenter.index.music;

import java.util.Locale;

/// Files that play nearly this rhythm, the best first.
///
/// @param text as it was written
public record RhythmQuery(String text, Rhythm rhythm) implements MusicRanking {
  /// Parameter of the rhythm.
  public static final String PARAMETER = "rhythm";

  /// Parameter of its mode: `near` or `exact`.
  public static final String MODE_PARAMETER = "rhythmMatch";

  @Override
  public String parameter() {
    return PARAMETER;
  }

  @Override
  public String canonical() {
    return "rhythm near " + canonical(rhythm);
  }

  static String canonical(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Grid grid -> grid.stepsPerBar() + lanes(grid);
      case Rhythm.Taps taps -> "t" + taps.millis() + " " + taps.bpm();
      case Rhythm.BarOf bar -> String.format(Locale.ROOT, "f %s %d", bar.id().hex(), bar.bar());
    };
  }

  private static String lanes(Rhythm.Grid grid) {
    var text = new StringBuilder();
    for (Rhythm.LaneMasks lane :
        grid.lanes().stream().sorted((a, b) -> a.lane().compareTo(b.lane())).toList()) {
      text.append(' ').append(lane.lane().word()).append(lane.masks());
    }
    return text.toString();
  }
}
