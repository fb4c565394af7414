package io.midicenter.index.query;

import io.midicenter.index.text.EditDistance;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the legal word that somebody probably meant.
final class Nearest {
  private static final int LONGEST = 40;

  private Nearest() {}

  /// The candidate at the smallest edit distance, at most 2 and less than half of its length; else
  /// one that begins with `word`; else null.
  static @Nullable String of(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = 3;
    for (String candidate : candidates) {
      String other = candidate.toLowerCase(Locale.ROOT);
      int distance = other.equals(lower) ? 0 : EditDistance.of(lower, other);
      if (distance < bestDistance && distance * 2 < Math.max(3, other.length())) {
        best = candidate;
        bestDistance = distance;
      }
    }
    if (best == null && lower.length() >= 2) {
      for (String candidate : candidates) {
        if (candidate.toLowerCase(Locale.ROOT).startsWith(lower)) {
          return candidate;
        }
      }
    }
    return best;
  }
}
