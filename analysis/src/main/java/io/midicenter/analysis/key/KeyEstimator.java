package io.midicenter.analysis.key;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.KeyAnalysis;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.KeySignature;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key of the pitched notes: correlation of their pitch-class durations with the 24 rotations
/// of [KeyProfiles] (the method of Krumhansl, *Cognitive Foundations of Musical Pitch*, 1990, §4),
/// for whole pieces weighed with the opening, the last bass note and the chords, and turned into
/// calibrated probabilities.
///
/// *Threads:* none: one per worker.
public final class KeyEstimator {
  private static final int FEWEST_NOTES = 4;
  private static final int FEWEST_CLASSES = 3;
  private static final double FLOOR = 0.3;
  private static final double OPENING = 0.6;
  private static final double TONIC_IN_BASS = 0.3;
  private static final double SHARPNESS = 2.25;
  private static final int POSSIBLE = 3;

  /// What counts as a quarter where notes are counted and durations unknown.
  private static final int NOTES_PER_QUARTER = 4;

  private final PitchClassWeights weights = new PitchClassWeights();

  /// @param drums by part: leave its notes out
  /// @param quarter ticks of a quarter (half a second in SMPTE time), or 0 where time is unknown
  /// @param whole the file is a whole piece, not a loop or a clip
  /// @param chords of the piece
  /// @param segments of [KeySegmenter]
  /// @param declared the first valid key signature; decides the spelling only
  public KeyAnalysis estimate(
      NoteTable notes,
      PartOrder parts,
      boolean[] drums,
      int quarter,
      boolean whole,
      ChordTrack chords,
      List<KeySegment> segments,
      @Nullable KeySignature declared) {
    weights.load(notes, parts, drums, quarter);
    if (weights.notes < FEWEST_NOTES || Integer.bitCount(weights.classes) < FEWEST_CLASSES) {
      return new KeyAnalysis(Fact.none(), List.of(), List.of(), Fact.none(), List.of(), declared);
    }
    double[] all = KeyProfiles.correlate(weights.all);
    double[] p = probabilities(all, quarters(quarter));
    if (whole && quarter > 0) {
      int best = best(wholePiece(all, chords));
      int before = best(all);
      double swap = p[best];
      p[best] = p[before];
      p[before] = swap;
    }
    return analysis(p, segments, declared);
  }

  private double quarters(int quarter) {
    double length =
        quarter == 0
            ? (double) weights.notes / NOTES_PER_QUARTER
            : ((double) weights.to - weights.from) / quarter;
    return Math.clamp(length, 4, 512);
  }

  private double[] wholePiece(double[] all, ChordTrack chords) {
    double[] opening = KeyProfiles.correlate(weights.opening);
    double[] usual = ChordEvidence.of(chords);
    double[] score = new double[KeyProfiles.KEYS];
    for (int key = 0; key < KeyProfiles.KEYS; key++) {
      score[key] =
          all[key]
              + OPENING * opening[key]
              + usual[key]
              + (key % 12 == weights.lastBass ? TONIC_IN_BASS : 0);
    }
    return score;
  }

  private static double[] probabilities(double[] r, double quarters) {
    double beta = SHARPNESS * (Math.log(quarters) / Math.log(2));
    double top = r[best(r)];
    double[] p = new double[r.length];
    double sum = 0;
    for (int key = 0; key < r.length; key++) {
      p[key] = Math.exp(beta * (r[key] - top));
      sum += p[key];
    }
    for (int key = 0; key < r.length; key++) {
      p[key] /= sum;
    }
    return p;
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  private KeyAnalysis analysis(
      double[] p, List<KeySegment> segments, @Nullable KeySignature declared) {
    var probabilities = new ArrayList<Double>(p.length);
    for (double v : p) {
      probabilities.add(v);
    }
    var possible = new ArrayList<KeyProbability>(POSSIBLE);
    double[] rest = p.clone();
    for (int i = 0; i < POSSIBLE; i++) {
      int next = best(rest);
      possible.add(new KeyProbability(MusicalKey.ALL.get(next), p[next]));
      rest[next] = -1;
    }
    MusicalKey first = possible.getFirst().key();
    boolean known = p[first.code()] >= FLOOR && !SingleChord.is(weights.classes);
    double both = p[first.code()] + p[relative(first).code()];
    boolean signatureKnown = both >= FLOOR && !SingleChord.is(weights.classes);
    return new KeyAnalysis(
        known ? Fact.estimated(first, Math.min(1, p[first.code()])) : Fact.none(),
        possible,
        probabilities,
        signatureKnown
            ? Fact.estimated(spelled(first.signature(), declared), Math.min(1, both))
            : Fact.none(),
        segments,
        declared);
  }

  private static MusicalKey relative(MusicalKey key) {
    return MusicalKey.of(key.tonic() + (key.isMinor() ? 3 : 9), !key.isMinor());
  }

  /// The file's own spelling where it is the same on a piano: Gb or F#.
  private static int spelled(int fifths, @Nullable KeySignature declared) {
    return declared != null && Math.floorMod(declared.fifths() - fifths, 12) == 0
        ? declared.fifths()
        : fifths;
  }
}
