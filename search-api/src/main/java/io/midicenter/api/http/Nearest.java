package io.midicenter.api.http;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the legal name that a mistyped one most likely meant.
public final class Nearest {
  private static final int MAX_LENGTH = 40;

  private Nearest() {}

  /// The candidate with the fewest inserted, deleted, replaced or swapped letters, if they are at
  /// most a third of the word's (at least 2); null where nothing is near.
  public static @Nullable String of(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > MAX_LENGTH) {
      return null;
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, word.length() / 3);
    String best = null;
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      if (distance <= limit && distance < Math.max(wanted.length(), candidate.length())) {
        if (best == null || distance < limit) {
          best = candidate;
        }
        limit = distance;
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
