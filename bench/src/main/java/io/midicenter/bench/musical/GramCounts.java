package io.midicenter.bench.musical;

import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.grams.MelodyTerms;
import io.midicenter.analysis.grams.TermSet;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In how many files a gram of three intervals occurs, and how often in main melodies. One thread.
final class GramCounts {
  static final int GRAMS = MelodyTerms.INTERVALS * MelodyTerms.INTERVALS * MelodyTerms.INTERVALS;

  private final int[] files = new int[GRAMS];
  private final int[] melodies = new int[GRAMS];
  private long documents;
  private long terms;
  private long notes;

  /// @param grams of every line of a file
  /// @param main its main melody, null without one
  void add(TermSet grams, @Nullable MelodyLine main) {
    if (grams.size() == 0) {
      return;
    }
    documents++;
    terms += grams.size();
    for (int i = 0; i < grams.size(); i++) {
      files[(int) grams.at(i)]++;
    }
    if (main == null) {
      return;
    }
    int gram = 0;
    for (int i = 1; i < main.pitches().size(); i++) {
      int step = MelodyTerms.interval(main.pitches().at(i - 1), main.pitches().at(i));
      gram = (gram * MelodyTerms.INTERVALS + step) % GRAMS;
      if (i >= 3) {
        melodies[gram]++;
        notes++;
      }
    }
  }

  boolean isEmpty() {
    return documents == 0;
  }

  /// Shares of files that hold the commonest gram, the tenth, the hundredth, the thousandth, and a
  /// gram drawn from a melody.
  String describe(String name) {
    int[] sorted = files.clone();
    Arrays.sort(sorted);
    double drawn = 0;
    for (int gram = 0; gram < GRAMS; gram++) {
      drawn += (double) melodies[gram] * files[gram];
    }
    return String.format(
        Locale.ROOT,
        "mel3, %s: %,d files with lines, %.0f grams a file; the commonest is in %.1f %% of them, "
            + "the 10th in %.1f, the 100th in %.2f, the 1,000th in %.3f; one drawn from a main melody in %.2f",
        name,
        documents,
        (double) terms / Math.max(1, documents),
        share(sorted, 1),
        share(sorted, 10),
        share(sorted, 100),
        share(sorted, 1_000),
        100 * drawn / Math.max(1, notes) / Math.max(1, documents));
  }

  private double share(int[] sorted, int place) {
    return 100.0 * sorted[sorted.length - place] / Math.max(1, documents);
  }

  /// What the grams of the main melodies of both have in common, 0..1.
  double overlap(GramCounts other) {
    double common = 0;
    for (int gram = 0; gram < GRAMS; gram++) {
      common +=
          Math.min(
              (double) melodies[gram] / Math.max(1, notes),
              (double) other.melodies[gram] / Math.max(1, other.notes));
    }
    return common;
  }

  /// How often each interval follows two others in main melodies, as generated melodies are made
  /// by: a line for two intervals, `next:count` for each that follows `least` times or more.
  String chain(int least) {
    var text = new StringBuilder();
    int n = MelodyTerms.INTERVALS;
    for (int before = 0; before < n * n; before++) {
      var line = new StringBuilder();
      for (int next = 0; next < n; next++) {
        int count = melodies[before * n + next];
        if (count >= least) {
          line.append('\t').append(next - n / 2).append(':').append(count);
        }
      }
      if (!line.isEmpty()) {
        text.append(before / n - n / 2).append('\t').append(before % n - n / 2);
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
