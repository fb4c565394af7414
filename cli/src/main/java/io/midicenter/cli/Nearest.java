package io.midicenter.cli;

import java.util.List;

/// The legal name nearest to a mistyped one, by Levenshtein distance.
final class Nearest {
  private Nearest() {}

  static String to(String typed, List<String> legal) {
    String best = legal.getFirst();
    int least = Integer.MAX_VALUE;
    for (String name : legal) {
      int distance = distance(typed, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(substituted, Math.min(above[j], above[j - 1]) + 1);
      }
    }
    return above[b.length()];
  }
}
