package io.midicenter.index.query;

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
      int distance = other.equals(lower) ? 0 : distance(lower, other);
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

  /// Insertions, deletions, substitutions and swaps of neighbours.
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
