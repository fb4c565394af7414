package io.midicenter.index.like;

import io.midicenter.analysis.vector.Aspect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How much two files resemble each other, aspect by aspect.
///
/// @param byAspect 0..1, NaN where the found file has no such aspect
public record AspectScores(Map<Aspect, Double> byAspect) {
  private static final double SAME = 0.95;
  private static final double VERY_CLOSE = 0.85;
  private static final double CLOSE = 0.65;
  private static final double SOME = 0.35;

  public AspectScores {
    byAspect = Collections.unmodifiableMap(new EnumMap<>(byAspect));
  }

  /// The scores in words, the most alike first: `the same rhythm; close harmony; no melody to
  /// compare`.
  public String why() {
    var same = new ArrayList<String>();
    var veryClose = new ArrayList<String>();
    var close = new ArrayList<String>();
    var some = new ArrayList<String>();
    var other = new ArrayList<String>();
    var absent = new ArrayList<String>();
    byAspect.forEach((aspect, score) -> {
      List<String> band =
          Double.isNaN(score)
              ? absent
              : score >= SAME
                  ? same
                  : score >= VERY_CLOSE
                      ? veryClose
                      : score >= CLOSE ? close : score >= SOME ? some : other;
      band.add(aspect.word());
    });
    var words = new ArrayList<String>();
    say(words, "the same ", same, "");
    say(words, "very close ", veryClose, "");
    say(words, "close ", close, "");
    say(words, "distant ", some, "");
    say(words, "other ", other, "");
    say(words, "no ", absent, " to compare");
    return String.join("; ", words);
  }

  private static void say(List<String> words, String before, List<String> aspects, String after) {
    if (!aspects.isEmpty()) {
      words.add(before + String.join(", ", aspects) + after);
    }
  }
}
