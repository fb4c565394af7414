package io.midicenter.index.search;

import io.midicenter.analysis.grams.ChordTerms;
import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.chords.ChordSequence;
import io.midicenter.index.chords.ChordStep;
import io.midicenter.index.chords.Progression;
import io.midicenter.index.chords.ProgressionMatcher;
import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The files that go through a progression. Terms of 2 to 4 chords narrow; where they do not say it
/// all (longer progressions, exact qualities, `?`) the file's own sequence decides.
final class ProgressionQuery extends Query {
  private static final int TERM_BYTES = 4;

  private final Progression progression;
  private final ChordMatch match;

  private ProgressionQuery(Progression progression, ChordMatch match) {
    this.progression = progression;
    this.match = match;
  }

  static Query of(Progression progression, ChordMatch match) {
    boolean exact = progression.isPlain() && progression.size() <= ChordTerms.MOST;
    return exact ? candidates(progression, match) : new ProgressionQuery(progression, match);
  }

  /// Holds every file that matches.
  private static Query candidates(Progression progression, ChordMatch match) {
    var all = new BooleanQuery.Builder();
    List<ChordStep> steps = progression.steps();
    boolean narrowed = false;
    int from = 0;
    while (from < steps.size()) {
      int to = from;
      while (to < steps.size() && !steps.get(to).isWild()) {
        to++;
      }
      int grams = Math.max(1, to - from - ChordTerms.MOST + 1);
      for (int i = 0; i < grams && to - from >= ChordTerms.FEWEST; i++) {
        int end = Math.min(to, from + i + ChordTerms.MOST);
        all.add(term(match, symbols(steps.subList(from + i, end))), Occur.FILTER);
        narrowed = true;
      }
      from = to + 1;
    }
    return narrowed ? all.build() : besideWild(steps, match);
  }

  /// Where every chord stands alone between `?`: the first one with any neighbour.
  private static Query besideWild(List<ChordStep> steps, ChordMatch match) {
    int known = 0;
    while (steps.get(known).isWild()) {
      known++;
    }
    boolean before = known > 0;
    var terms = new ArrayList<BytesRef>();
    for (int other = 0; other < ChordTerms.SYMBOLS; other++) {
      int symbol = steps.get(known).symbol();
      int[] pair = before ? new int[] {other, symbol} : new int[] {symbol, other};
      terms.add(bytes(gram(match, pair)));
    }
    return new TermInSetQuery(field(match), terms);
  }

  private static int[] symbols(List<ChordStep> steps) {
    return steps.stream().mapToInt(ChordStep::symbol).toArray();
  }

  private static Query term(ChordMatch match, int[] symbols) {
    return new TermQuery(new Term(field(match), bytes(gram(match, symbols))));
  }

  private static String field(ChordMatch match) {
    return switch (match) {
      case ANY, SHAPE -> Fields.PROGRESSION_SHAPE;
      case KEY -> Fields.PROGRESSION;
      case ABSOLUTE -> Fields.PROGRESSION_ABSOLUTE;
    };
  }

  private static long gram(ChordMatch match, int[] symbols) {
    return switch (match) {
      case ANY, SHAPE -> ChordTerms.shape(symbols);
      case KEY, ABSOLUTE -> ChordTerms.degrees(symbols, 0);
    };
  }

  private static BytesRef bytes(long gram) {
    byte[] bytes = new byte[TERM_BYTES];
    for (int i = 0; i < TERM_BYTES; i++) {
      bytes[i] = (byte) (gram >>> 8 * (TERM_BYTES - 1 - i));
    }
    return new BytesRef(bytes);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Query narrow = searcher.rewrite(candidates(progression, match));
    Weight candidates = searcher.createWeight(narrow, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer scorer = candidates.scorer(leaf);
        if (scorer == null) {
          return null;
        }
        BinaryDocValues chords = DocValues.getBinary(leaf.reader(), Fields.CHORD_SEQUENCE);
        var verified = new Verified(scorer, chords, new ProgressionMatcher(progression, match));
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, verified));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "chords:" + progression.text() + " by " + match.word();
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && progression.equals(((ProgressionQuery) other).progression)
        && match == ((ProgressionQuery) other).match;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), progression, match);
  }

  /// Asks the sequence of each candidate.
  private static final class Verified extends TwoPhaseIterator {
    private static final float COST = 200;

    private final BinaryDocValues chords;
    private final ProgressionMatcher matcher;
    private final ChordSequence sequence = new ChordSequence();

    Verified(Scorer candidates, BinaryDocValues chords, ProgressionMatcher matcher) {
      super(candidates.iterator());
      this.chords = chords;
      this.matcher = matcher;
    }

    @Override
    public boolean matches() throws IOException {
      if (!chords.advanceExact(approximation().docID())) {
        return false;
      }
      BytesRef bytes = chords.binaryValue();
      sequence.read(bytes.bytes, bytes.offset);
      return matcher.matches(sequence);
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }
}
