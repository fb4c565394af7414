package io.midicenter.analysis.time;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.smf.Smf;
import java.util.ArrayList;
import java.util.List;

/// Tempo from the notes alone, where no beat grid can be trusted: the autocorrelation of the onset
/// train, a comb over it that finds candidates (after Scheirer, JASA 1998), and [TempoModel], which
/// chooses one of them.
///
/// *Threads:* none: one per worker.
public final class TempoEstimator {
  private static final int FEWEST_ONSETS = 16;
  private static final double FEWEST_SECONDS = 4;

  private static final double SLOWEST = 40;
  private static final double FASTEST = 240;
  private static final double STEP = 1.005;
  private static final int TEMPI =
      1 + (int) (StrictMath.log(FASTEST / SLOWEST) / StrictMath.log(STEP));
  private static final double[] BPM = new double[TEMPI];
  private static final double[] LAG = new double[TEMPI];

  /// How readily a peak becomes a candidate.
  private static final double[] PREFERENCE = new double[TEMPI];

  private static final int CANDIDATES = 10;
  private static final int ALTERNATIVES = 4;

  /// Tempi nearer than this are one.
  private static final double SAME = 0.04;

  private static final double[] RELATED = {1, 2, 3, 1 / 2.0, 1 / 3.0};

  /// Below this no pulse is asserted.
  private static final double FLOOR = 0.5;

  /// Most that may be said where the clock itself is an assumption: a file without tempo events.
  private static final double ASSUMED_CLOCK = 0.5;

  static {
    for (int i = 0; i < TEMPI; i++) {
      BPM[i] = SLOWEST * StrictMath.pow(STEP, i);
      LAG[i] = 60 / BPM[i] / OnsetTrain.BIN_SECONDS;
      double octaves = StrictMath.log(BPM[i] / 110) / StrictMath.log(2) / 0.9;
      PREFERENCE[i] = StrictMath.exp(-octaves * octaves / 2);
    }
  }

  private final OnsetTrain train = new OnsetTrain();
  private final LagCurve curve = new LagCurve();
  private final double[] comb = new double[TEMPI];
  private final int[] candidate = new int[CANDIDATES];
  private final double[] rank = new double[CANDIDATES];
  private final double[] share = new double[CANDIDATES];
  private int candidates;

  /// @param map what ticks are in seconds
  /// @param drums by part
  public TempoEstimate estimate(Smf smf, TempoMap map, PartOrder parts, boolean[] drums) {
    train.load(smf.notes, map, parts, drums);
    if (train.onsets() < FEWEST_ONSETS || train.seconds() < FEWEST_SECONDS) {
      return TempoEstimate.NONE;
    }
    curve.load(train);
    findCandidates();
    int best = chooseBest(train.onsets() / train.seconds());
    double bpm = BPM[candidate[best]];
    double level = 0;
    double family = 0;
    for (int c = 0; c < candidates; c++) {
      double other = BPM[candidate[c]];
      level += isNear(other, bpm) ? share[c] : 0;
      family += isRelated(other, bpm) ? share[c] : 0;
    }
    double pulse = TempoModel.family(family);
    double confidence = TempoModel.exact(pulse, level / family, bpm);
    boolean assumed = smf.timeBase == TimeBase.PPQ && smf.tempo.size == 0;
    double refined = refined(candidate[best]);
    return pulse < FLOOR
        ? new TempoEstimate(Fact.none(), true, alternatives(best, refined, true))
        : new TempoEstimate(
            Fact.estimated(refined, assumed ? Math.min(ASSUMED_CLOCK, confidence) : confidence),
            false,
            alternatives(best, refined, false));
  }

  private void findCandidates() {
    for (int i = 0; i < TEMPI; i++) {
      double lag = LAG[i];
      comb[i] =
          (curve.at(lag) + curve.at(2 * lag) + 0.25 * curve.at(3 * lag) + curve.at(4 * lag)) / 3.25;
    }
    candidates = 0;
    for (int i = 0; i < TEMPI; i++) {
      boolean peak =
          (i == 0 || comb[i] >= comb[i - 1]) && (i == TEMPI - 1 || comb[i] > comb[i + 1]);
      if (peak) {
        insert(i, comb[i] > 0 ? comb[i] * PREFERENCE[i] : comb[i]);
      }
    }
  }

  private void insert(int tempo, double worth) {
    int at = candidates < CANDIDATES ? candidates++ : CANDIDATES;
    while (at > 0 && worth > rank[at - 1]) {
      at--;
      if (at + 1 < CANDIDATES) {
        candidate[at + 1] = candidate[at];
        rank[at + 1] = rank[at];
      }
    }
    if (at < CANDIDATES) {
      candidate[at] = tempo;
      rank[at] = worth;
    }
  }

  /// Fills the shares of the candidates and returns the one with the largest.
  private int chooseBest(double notesPerSecond) {
    int best = 0;
    for (int c = 0; c < candidates; c++) {
      int tempo = candidate[c];
      share[c] = TempoModel.score(curve, LAG[tempo], BPM[tempo], notesPerSecond);
      best = share[c] > share[best] ? c : best;
    }
    double top = share[best];
    double sum = 0;
    for (int c = 0; c < candidates; c++) {
      share[c] = Math.exp(share[c] - top);
      sum += share[c];
    }
    for (int c = 0; c < candidates; c++) {
      share[c] /= sum;
    }
    return best;
  }

  /// The top of the parabola through the peak and its neighbours, in tenths of BPM.
  private double refined(int i) {
    double shift = 0;
    if (i > 0 && i < TEMPI - 1) {
      double bend = comb[i - 1] - 2 * comb[i] + comb[i + 1];
      shift = bend < 0 ? Math.clamp((comb[i - 1] - comb[i + 1]) / (2 * bend), -0.5, 0.5) : 0;
    }
    double bpm = BPM[i] * Math.pow(STEP, shift);
    return Math.clamp(Math.rint(bpm * 10) / 10, SLOWEST, FASTEST);
  }

  /// Half, double, and the best of the other candidates.
  private List<Double> alternatives(int best, double bpm, boolean withBest) {
    var found = new ArrayList<Double>(ALTERNATIVES);
    if (withBest) {
      found.add(bpm);
    }
    addInside(found, Math.rint(bpm * 5) / 10);
    addInside(found, bpm * 2);
    boolean[] taken = new boolean[candidates];
    taken[best] = true;
    for (int round = 1; round < candidates && found.size() < ALTERNATIVES; round++) {
      int next = -1;
      for (int c = 0; c < candidates; c++) {
        next = !taken[c] && (next < 0 || share[c] > share[next]) ? c : next;
      }
      taken[next] = true;
      double other = refined(candidate[next]);
      if (!isNear(other, bpm) && found.stream().noneMatch(known -> isNear(other, known))) {
        found.add(other);
      }
    }
    return found;
  }

  private static void addInside(List<Double> found, double bpm) {
    if (bpm >= SLOWEST && bpm <= FASTEST) {
      found.add(bpm);
    }
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a / b - 1) <= SAME;
  }

  private static boolean isRelated(double a, double b) {
    for (double factor : RELATED) {
      if (isNear(a * factor, b)) {
        return true;
      }
    }
    return false;
  }
}
