package io.midicenter.index.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Pieces of words: prefixes, trigrams and CJK pairs. Lengths count code points.
public final class Grams {
  public static final int MIN_EDGE = 2;
  public static final int MAX_EDGE = 10;

  /// Shortest joined query that is looked up by trigrams: below it, pieces of words would match
  /// everywhere.
  public static final int MIN_JOINED = 5;

  private Grams() {}

  /// Prefixes of 2 to 10 letters.
  public static void edges(String word, Set<String> into) {
    int length = word.codePointCount(0, word.length());
    for (int n = MIN_EDGE; n <= Math.min(MAX_EDGE, length); n++) {
      into.add(word.substring(0, word.offsetByCodePoints(0, n)));
    }
  }

  /// Every run of three characters, in order; empty below three.
  public static Set<String> trigrams(String joined) {
    int[] points = joined.codePoints().toArray();
    var grams = new LinkedHashSet<String>();
    for (int i = 0; i + 3 <= points.length; i++) {
      grams.add(new String(points, i, 3));
    }
    return grams;
  }

  /// Pairs of neighbours in runs of CJK characters; a run of one gives itself.
  public static List<String> cjkPairs(String composed) {
    var pairs = new java.util.ArrayList<String>();
    int[] points = composed.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean here = isCjk(points[i]);
      boolean before = i > 0 && isCjk(points[i - 1]);
      boolean after = i + 1 < points.length && isCjk(points[i + 1]);
      if (here && after) {
        pairs.add(new String(points, i, 2));
      } else if (here && !before) {
        pairs.add(new String(points, i, 1));
      }
    }
    return pairs;
  }

  public static boolean holdsCjk(String text) {
    return text.codePoints().anyMatch(Grams::isCjk);
  }

  private static boolean isCjk(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL
        || codePoint == 0x30FC;
  }
}
