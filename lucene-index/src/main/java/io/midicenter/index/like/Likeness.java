package io.midicenter.index.like;

import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.vector.Aspect;
import io.midicenter.index.music.AspectWeights;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// How much vectors resemble one vector: the sum of the dot products of its aspects, each times its
/// weight, in units of what the vector reaches against itself. An aspect that the asked-for file
/// lacks does not count; one that only the other file lacks counts as 0.
///
/// *Threads:* one: it holds a row of scratch.
public final class Likeness {
  /// Steps of a query value that one signed byte can hold.
  private static final int LOW_BITS = 7;

  private static final int LOW_MASK = (1 << LOW_BITS) - 1;

  private final byte[] asked;
  private final int aspects;
  private final AspectWeights weights;

  /// The weighted query, split in two where it does not fit a signed byte: low + 128 · high.
  private final byte[] low = new byte[SimilarityVector.SIZE];

  private final byte[] high = new byte[SimilarityVector.SIZE];
  private final boolean split;
  private final int whole;
  private final byte[] row = new byte[SimilarityVector.SIZE];

  public Likeness(SimilarityVector to, AspectWeights weights) {
    this.asked = to.values().toArray();
    this.aspects = to.aspects();
    this.weights = weights;
    int[] query = new int[SimilarityVector.SIZE];
    int most = 0;
    int sum = 0;
    for (Aspect aspect : Aspect.values()) {
      int weight = weights.of(aspect);
      for (int i = aspect.first(); i < aspect.end(); i++) {
        query[i] = weight * asked[i];
        most = Math.max(most, Math.abs(query[i]));
        sum += query[i] * asked[i];
      }
    }
    this.whole = sum;
    this.split = most > Byte.MAX_VALUE;
    for (int i = 0; i < query.length; i++) {
      low[i] = (byte) (split ? query[i] & LOW_MASK : query[i]);
      high[i] = (byte) (split ? query[i] >> LOW_BITS : 0);
    }
  }

  /// False where the file lacks every aspect that counts: then nothing resembles it.
  public boolean canCompare() {
    return whole > 0;
  }

  /// Likeness of a document of a column in whole units, below 0 where it is rather the opposite.
  public int units(VectorColumn column, int document) {
    System.arraycopy(
        column.rows(), document * SimilarityVector.SIZE, row, 0, SimilarityVector.SIZE);
    return units();
  }

  /// The same of one stored vector.
  public int units(BytesRef stored) {
    System.arraycopy(stored.bytes, stored.offset, row, 0, SimilarityVector.SIZE);
    return units();
  }

  private int units() {
    int units = VectorUtil.dotProduct(low, row);
    return split ? units + (VectorUtil.dotProduct(high, row) << LOW_BITS) : units;
  }

  /// A score of 0..1 for units above 0; equal units, equal score, more units no smaller score.
  public float score(int units) {
    return Math.min(1f, (float) units / whole);
  }

  /// Each aspect that the asked-for file has and that counts.
  ///
  /// @param stored the vector and its mask
  public AspectScores aspects(BytesRef stored) {
    int theirs = stored.bytes[stored.offset + SimilarityVector.SIZE];
    Map<Aspect, Double> scores = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      if (!aspect.isIn(aspects) || weights.of(aspect) == 0) {
        continue;
      }
      int dot = 0;
      int self = 0;
      for (int i = aspect.first(); i < aspect.end(); i++) {
        dot += asked[i] * stored.bytes[stored.offset + i];
        self += asked[i] * asked[i];
      }
      double score = self == 0 ? 0 : Math.clamp((double) dot / self, 0, 1);
      scores.put(aspect, aspect.isIn(theirs) ? score : Double.NaN);
    }
    return new AspectScores(scores);
  }
}
