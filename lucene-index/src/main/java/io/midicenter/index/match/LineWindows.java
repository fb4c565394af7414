package io.midicenter.index.match;

import io.midicenter.analysis.grams.MelodyTerms;
import io.midicenter.index.material.StoredLine;
import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/// Marks the stretches of a line that share a gram with the tune. For one query and one thread.
final class LineWindows {
  private final FixedBitSet grams;
  private final int length;
  private final int base;
  private final int symbols;
  private final boolean contour;
  private final int margin;
  private int[] steps = new int[64];
  private int[] times = new int[64];
  private int[] bounds = new int[16];
  private int size;

  LineWindows(TunePattern tune) {
    contour = tune.contour();
    length = contour ? MelodyTerms.CLASS_GRAM : 3;
    symbols = contour ? MelodyTerms.CLASSES : MelodyTerms.INTERVALS;
    int all = 1;
    for (int i = 0; i < length; i++) {
      all *= symbols;
    }
    base = all;
    grams = new FixedBitSet(base);
    margin = tune.steps().size() + 3;
    int gram = 0;
    for (int i = 0; i < tune.steps().size(); i++) {
      gram = (gram * symbols + symbol(tune.steps().at(i))) % base;
      if (i >= length - 1) {
        grams.set(gram);
      }
    }
  }

  private int symbol(int step) {
    return contour ? step : MelodyTerms.interval(0, step);
  }

  void load(StoredLine line) {
    int count = line.size() - 1;
    size = 0;
    if (steps.length < count) {
      steps = new int[count];
      times = new int[count];
    }
    int gram = 0;
    for (int i = 0; i < count; i++) {
      int from = line.pitches()[i];
      int to = line.pitches()[i + 1];
      steps[i] = contour ? MelodyTerms.contour(from, to) : to - from;
      times[i] = line.times()[i] & 0xFF;
      gram = (gram * symbols + symbol(steps[i])) % base;
      if (i >= length - 1 && grams.get(gram)) {
        mark(Math.max(0, i - length + 1 - margin), Math.min(count, i + 1 + margin));
      }
    }
  }

  private void mark(int from, int to) {
    if (size > 0 && from <= bounds[2 * size - 1]) {
      bounds[2 * size - 1] = to;
      return;
    }
    if (bounds.length == 2 * size) {
      bounds = Arrays.copyOf(bounds, 4 * size);
    }
    bounds[2 * size] = from;
    bounds[2 * size + 1] = to;
    size++;
  }

  int size() {
    return size;
  }

  int from(int window) {
    return bounds[2 * window];
  }

  int to(int window) {
    return bounds[2 * window + 1];
  }

  int[] steps() {
    return steps;
  }

  int[] times() {
    return times;
  }
}
