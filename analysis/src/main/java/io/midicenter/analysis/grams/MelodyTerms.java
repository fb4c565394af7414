package io.midicenter.analysis.grams;

import io.midicenter.analysis.MelodyLine;

/// The alphabets of melodies. n-grams of pitch intervals find a tune in any key (as Downie's
/// n-grams of intervals, *Evaluating a simple approach to music information retrieval*, 1999);
/// contours and rhythms find what is hummed or tapped.
///
/// A gram is a number: its symbols as digits, the first one highest.
public final class MelodyTerms {
  /// Intervals −12..12.
  public static final int INTERVALS = 25;

  /// Contours D d r u U, and duration ratios S s e l L.
  public static final int CLASSES = 5;

  /// Symbols of a gram of contours or ratios.
  public static final int CLASS_GRAM = 6;

  private static final int OCTAVE = 12;

  /// Ratio limits log₂ 0.4 and 1.2 in units of the interval codes, which count eighths of an
  /// octave.
  private static final double NEAR = 0.4 * 8;

  private static final double FAR = 1.2 * 8;

  private MelodyTerms() {}

  /// 0..24 for −12..12 semitones; larger ones are folded by octaves and keep their sign.
  public static int interval(int from, int to) {
    int step = to - from;
    if (step > OCTAVE) {
      step = (step - 1) % OCTAVE + 1;
    } else if (step < -OCTAVE) {
      step = -((-step - 1) % OCTAVE + 1);
    }
    return step + OCTAVE;
  }

  /// 0 = down by more than 2 semitones, 1 = down, 2 = the same, 3 = up, 4 = up by more than 2.
  public static int contour(int from, int to) {
    int step = to - from;
    return step < -2 ? 0 : step < 0 ? 1 : step == 0 ? 2 : step <= 2 ? 3 : 4;
  }

  /// How much longer the next note waits: 0 = far less than half as long, 2 = as long, 4 = far more
  /// than twice.
  ///
  /// @param first time to the next note as in [MelodyLine#intervals]
  public static int ratio(int first, int second) {
    int difference = second - first;
    return difference < -FAR
        ? 0
        : difference < -NEAR ? 1 : difference <= NEAR ? 2 : difference <= FAR ? 3 : 4;
  }

  /// Grams of `n` intervals.
  static void intervals(MelodyLine line, int n, TermCollector into) {
    int base = power(INTERVALS, n);
    long gram = 0;
    for (int i = 1; i < line.pitches().size(); i++) {
      gram = (gram * INTERVALS + interval(line.pitches().at(i - 1), line.pitches().at(i))) % base;
      if (i >= n) {
        into.add(gram);
      }
    }
  }

  static void contours(MelodyLine line, TermCollector into) {
    int base = power(CLASSES, CLASS_GRAM);
    long gram = 0;
    for (int i = 1; i < line.pitches().size(); i++) {
      gram = (gram * CLASSES + contour(line.pitches().at(i - 1), line.pitches().at(i))) % base;
      if (i >= CLASS_GRAM) {
        into.add(gram);
      }
    }
  }

  /// The last note has no next one, so its time is left out.
  static void rhythms(MelodyLine line, TermCollector into) {
    int base = power(CLASSES, CLASS_GRAM);
    long gram = 0;
    for (int i = 1; i < line.intervals().size() - 1; i++) {
      int ratio = ratio(line.intervals().at(i - 1) & 0xFF, line.intervals().at(i) & 0xFF);
      gram = (gram * CLASSES + ratio) % base;
      if (i >= CLASS_GRAM) {
        into.add(gram);
      }
    }
  }

  private static int power(int base, int n) {
    int power = 1;
    for (int i = 0; i < n; i++) {
      power *= base;
    }
    return power;
  }
}
