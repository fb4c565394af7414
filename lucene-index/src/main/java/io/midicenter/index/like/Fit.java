package io.midicenter.index.like;

import io.midicenter.analysis.Role;
import io.midicenter.index.music.FitFacts;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How well one file goes with another: key × tempo × role.
///
/// | key | score | tempo at ½, 1 or 2 times | score | role | score |
/// |---|---|---|---|---|---|
/// | same | 1 | less than 2 % off | 1 | another one | 1 |
/// | a fifth apart, same mode | 0.9 | less than 4 % | 0.8 | chords with pad | 0.6 |
/// | relative | 0.8 | less than 6 % | 0.5 | the same | 0.4 |
/// | relative of a fifth apart | 0.55 | less than 9 % | 0.3 | drums with drums | 0.3 |
/// | a tone apart, same mode | 0.45 | more | 0.1 | | |
/// | any other | 0.1 | | | | |
///
/// What is unknown is worth 0.5, and so is the role of a file of several roles.
///
/// @param tempo null where a tempo is unknown
/// @param role hundredths
public record Fit(KeyFit key, @Nullable TempoFit tempo, int role) {
  static final int UNKNOWN_ROLE = 50;

  private static final int OTHER_ROLE = 100;
  private static final int CHORDS_WITH_PAD = 60;
  private static final int SAME_ROLE = 40;
  private static final int DRUMS_WITH_DRUMS = 30;

  /// What three whole scores multiply to.
  public static final int WHOLE = 1_000_000;

  /// @param asked the file that others shall go with
  /// @param found the other one
  public static Fit of(FitFacts asked, FitFacts found) {
    return new Fit(
        KeyFit.of(asked.key(), found.key()),
        TempoFit.of(asked.bpm(), found.bpm()),
        role(asked.role(), found.role()));
  }

  /// In millionths.
  public int score() {
    return key.relation().score * (tempo == null ? TempoFit.UNKNOWN : tempo.score()) * role;
  }

  /// In words: `relative key; double tempo, 0.6 % slower; another role`.
  public String why() {
    var words = new ArrayList<String>();
    words.add(key.relation().words);
    words.add(tempo == null ? "tempo unknown" : tempo(tempo));
    if (role != UNKNOWN_ROLE) {
      words.add(
          role == OTHER_ROLE
              ? "another role"
              : role == CHORDS_WITH_PAD ? "a like role" : "the same role");
    }
    return String.join("; ", words);
  }

  private static String tempo(TempoFit tempo) {
    String times =
        tempo.ratio() == 1 ? "same tempo" : tempo.ratio() == 2 ? "double tempo" : "half tempo";
    double off = Math.abs(tempo.differencePercent());
    return off < 0.05
        ? times
        : String.format(
            Locale.ROOT,
            "%s, %.1f %% %s",
            times,
            off,
            tempo.differencePercent() < 0 ? "slower" : "faster");
  }

  static int role(@Nullable Role asked, @Nullable Role found) {
    if (asked == null || found == null) {
      return UNKNOWN_ROLE;
    }
    if (asked == found) {
      return asked == Role.DRUMS ? DRUMS_WITH_DRUMS : SAME_ROLE;
    }
    boolean alike =
        (asked == Role.CHORDS && found == Role.PAD) || (asked == Role.PAD && found == Role.CHORDS);
    return alike ? CHORDS_WITH_PAD : OTHER_ROLE;
  }
}
