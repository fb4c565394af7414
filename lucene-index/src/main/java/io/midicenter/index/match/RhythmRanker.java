package io.midicenter.index.match;

import io.midicenter.analysis.grams.DrumTerms;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StoredBeats;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.material.StoredLines;
import io.midicenter.index.music.Rhythm;
import io.midicenter.index.music.RhythmLane;
import io.midicenter.index.write.MusicFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Finds a rhythm: halves of drum bars, and rhythms of lines where no drum is named, bring
/// candidates; the best bars of a file are its score.
final class RhythmRanker implements Ranker {
  /// Files that are compared for one reading of the rhythm.
  static final int CANDIDATES = 1_500;

  /// Files that are hits at most.
  static final int HITS = 500;

  /// Thousandths of likeness from which a file is a hit.
  static final int LEAST = 600;

  /// What the rhythm of a melodic line is worth beside that of drums, in thousandths: who taps a
  /// rhythm looks for a groove first.
  static final int LINE = 950;

  private static final int WHOLE = 4;
  private static final int EXACT = 2;
  private static final int SHIFTED = 1;
  private static final int CHECK_EVERY = 64;

  private final List<BeatPattern> patterns;
  private final List<BeatLikeness> likeness = new ArrayList<>();
  private List<LeafReaderContext> leaves = List.of();

  RhythmRanker(List<BeatPattern> patterns) {
    this.patterns = patterns;
    patterns.forEach(pattern -> likeness.add(new BeatLikeness(pattern)));
  }

  @Override
  public RankedDocs rank(
      List<LeafReaderContext> all, List<FixedBitSet> accepted, QueryTimeout timeout)
      throws IOException {
    leaves = all;
    var best = new BestScores(HITS, 1_000);
    var seen = new java.util.HashSet<Integer>();
    for (BeatPattern pattern : patterns) {
      int[] candidates =
          new GramCandidates(all, accepted, timeout).best(grams(pattern), CANDIDATES);
      for (int i = 0; i < candidates.length; i++) {
        if (i % CHECK_EVERY == CHECK_EVERY - 1 && timeout.shouldExit()) {
          return best.ranked();
        }
        if (seen.add(candidates[i])) {
          Found found = find(candidates[i]);
          if (found != null && found.score >= LEAST) {
            best.offer(candidates[i], found.score);
          }
        }
      }
    }
    return best.ranked();
  }

  static List<Gram> grams(BeatPattern pattern) {
    var grams = new ArrayList<Gram>();
    int steps = pattern.stepsPerBar() / 2;
    int half = (1 << steps) - 1;
    for (Rhythm.LaneMasks lane : pattern.lanes()) {
      for (int bar = 0; bar < pattern.bars(); bar++) {
        int mask = lane.masks().at(bar);
        whole(lane.lane(), pattern.stepsPerBar(), mask, grams);
        halves(lane.lane(), steps, mask & half, grams);
        halves(lane.lane(), steps, mask >>> steps & half, grams);
      }
    }
    if (pattern.isLaneless()) {
      LineTimes.rhythmGrams(pattern, grams);
    }
    return grams;
  }

  /// Files may hold both halves of a bar, but in different bars.
  private static void whole(RhythmLane lane, int steps, int mask, List<Gram> into) {
    if (mask == 0 || lane == RhythmLane.HH) {
      return;
    }
    add(Fields.DRUM_BAR, lane, steps, mask, WHOLE, into);
    if (steps == 16 && (mask & 0xAAAA) == 0) {
      add(Fields.DRUM_BAR, lane, 24, finer(mask), WHOLE, into);
    }
  }

  /// The eighths of a grid of 4 steps a quarter on a grid of 6.
  private static int finer(int mask) {
    int fine = 0;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      fine |= 1 << Integer.numberOfTrailingZeros(rest) * 3 / 2;
    }
    return fine;
  }

  private static void halves(RhythmLane lane, int steps, int mask, List<Gram> into) {
    if (mask == 0) {
      return;
    }
    if (lane == RhythmLane.HH) {
      halves(RhythmLane.CH, steps, mask, into);
      halves(RhythmLane.OH, steps, mask, into);
      return;
    }
    add(Fields.DRUM_HALF, lane, steps, mask, EXACT, into);
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      int hit = rest & -rest;
      int later = hit << 1;
      int earlier = hit >>> 1;
      if (later < 1 << steps && (mask & later) == 0) {
        add(Fields.DRUM_HALF, lane, steps, mask & ~hit | later, SHIFTED, into);
      }
      if (earlier != 0 && (mask & earlier) == 0) {
        add(Fields.DRUM_HALF, lane, steps, mask & ~hit | earlier, SHIFTED, into);
      }
    }
    if (steps == 8 && (mask & 0xAA) == 0) {
      add(Fields.DRUM_HALF, lane, 12, finer(mask), EXACT, into);
    }
  }

  private static void add(
      String field, RhythmLane lane, int steps, int mask, int weight, List<Gram> into) {
    Gram gram = Gram.of(field, DrumTerms.term(lane.term(), steps, mask), MusicFields.DRUMS, weight);
    if (!into.contains(gram)) {
      into.add(gram);
    }
  }

  private @Nullable Found find(int document) throws IOException {
    Found best = null;
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.BEATS);
    if (stored != null) {
      StoredBeats beats = StoredBeats.decode(stored);
      for (BeatLikeness like : likeness) {
        int score = like.best(beats);
        if (best == null || score > best.score) {
          best =
              new Found(score, null, beats.startBar() + like.bar(), like.bars(), like.rotation());
        }
      }
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).isLaneless()) {
        best = inLines(document, likeness.get(i), best);
      }
    }
    return best;
  }

  private @Nullable Found inLines(int document, BeatLikeness like, @Nullable Found before)
      throws IOException {
    Found best = before;
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.LINES);
    for (StoredLine line : stored == null ? List.<StoredLine>of() : StoredLines.decode(stored)) {
      long[] bars = LineTimes.bars(line);
      int score = like.best(bars) * LINE / 1000;
      if (best == null || score > best.score) {
        best =
            new Found(
                score, line.part(), line.firstBar() + like.bar(), like.bars(), like.rotation());
      }
    }
    return best;
  }

  @Override
  public @Nullable Match match(int document) throws IOException {
    Found found = find(document);
    return found == null
        ? null
        : new Match.Rhythm(
            found.score / 1000.0, found.part, found.bar + 1, found.bars, found.rotation);
  }

  private record Found(int score, @Nullable Integer part, int bar, int bars, int rotation) {}
}
