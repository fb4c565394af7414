package io.midicenter.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// One word in any of several fields, scored as if they were one text in which each field is
/// repeated by its weight: BM25F (Robertson, Zaragoza and Taylor, 2004), as Lucene's
/// `CombinedFieldQuery` has it. Here the lengths of the texts are read once a segment instead of
/// once a match, and matches are scored many at a time.
final class WeightedWord extends Query {
  private final String word;
  private final Map<String, Float> weights;
  private final SegmentColumns columns;

  /// @param weights fields with norms, and how often a word in them counts
  /// @param columns keeps the lengths of the texts
  WeightedWord(String word, Map<String, Float> weights, SegmentColumns columns) {
    this.word = word;
    this.weights = weights;
    this.columns = columns;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (!mode.needsScores()) {
      return new Matching();
    }
    var states = new ArrayList<TermStates>();
    long files = 0;
    long docFreq = 0;
    double frequency = 0;
    double allWords = 0;
    for (var each : weights.entrySet()) {
      TermStates state = TermStates.build(searcher, new Term(each.getKey(), word), true);
      states.add(state);
      CollectionStatistics field = searcher.collectionStatistics(each.getKey());
      if (field != null) {
        files = Math.max(files, field.docCount());
        allWords += (double) each.getValue() * field.sumTotalTermFreq();
      }
      docFreq = Math.max(docFreq, state.docFreq());
      frequency += (double) each.getValue() * state.totalTermFreq();
    }
    long words = Math.round(allWords);
    if (docFreq == 0) {
      return new Matching();
    }
    SimScorer scorer =
        searcher
            .getSimilarity()
            .scorer(
                boost,
                new CollectionStatistics(
                    "words", searcher.getIndexReader().maxDoc(), files, words, files),
                new TermStatistics(
                    new BytesRef(word), docFreq, Math.max(docFreq, Math.round(frequency))));
    return new Scoring(states, scorer);
  }

  /// Documents that hold the word.
  private class Matching extends Weight {
    Matching() {
      super(WeightedWord.this);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var found = new WordPostings.Builder();
      for (var each : weights.entrySet()) {
        Terms terms = leaf.reader().terms(each.getKey());
        TermsEnum seek = terms == null ? null : terms.iterator();
        if (seek != null && seek.seekExact(new BytesRef(word))) {
          found.add(seek.postings(null, PostingsEnum.NONE), each.getValue());
        }
      }
      return supplier(
          found, postings -> new ConstantScoreScorer(0, ScoreMode.COMPLETE_NO_SCORES, postings));
    }

    final @Nullable ScorerSupplier supplier(WordPostings.Builder found, ScorerOf scorer) {
      if (found.isEmpty()) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return scorer.of(found.build());
        }

        @Override
        public long cost() {
          return found.cost();
        }
      };
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = scorer(leaf);
      if (scorer == null || scorer.iterator().advance(document) != document) {
        return Explanation.noMatch(word + " is in no field");
      }
      return Explanation.match(scorer.score(), word + " in the fields together");
    }
  }

  private final class Scoring extends Matching {
    private final Iterable<TermStates> states;
    private final SimScorer similarity;

    Scoring(Iterable<TermStates> states, SimScorer similarity) {
      this.states = states;
      this.similarity = similarity;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var found = new WordPostings.Builder();
      var state = states.iterator();
      for (var each : weights.entrySet()) {
        IOSupplier<org.apache.lucene.index.TermState> known = state.next().get(leaf);
        var at = known == null ? null : known.get();
        Terms terms = at == null ? null : leaf.reader().terms(each.getKey());
        if (at != null && terms != null) {
          TermsEnum seek = terms.iterator();
          seek.seekExact(new BytesRef(word), at);
          found.add(seek.postings(null, PostingsEnum.FREQS), each.getValue());
        }
      }
      TextLengths lengths = columns.lengths(leaf.reader());
      return supplier(found, postings -> new WordScorer(postings, lengths, similarity));
    }
  }

  private interface ScorerOf {
    Scorer of(WordPostings postings);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return word;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeightedWord that
        && word.equals(that.word)
        && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * word.hashCode() + weights.hashCode();
  }
}
