package io.midicenter.index.match;

import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.grams.DrumTerms;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StoredBeats;
import io.midicenter.index.music.Rhythm;
import io.midicenter.index.write.MusicFields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Files whose drums play exactly a pattern: terms of its bars leave few documents, whose bars are
/// then looked at one after another.
final class ExactRhythm implements MusicCondition {
  private static final int CHECK_EVERY = 1_024;

  private final BeatPattern pattern;

  ExactRhythm(BeatPattern pattern) {
    this.pattern = pattern;
  }

  @Override
  public void keep(LeafReaderContext leaf, FixedBitSet documents, QueryTimeout timeout)
      throws IOException {
    for (Rhythm.LaneMasks lane : pattern.lanes()) {
      for (int bar = 0; bar < pattern.bars() && lane.lane().term() >= 0; bar++) {
        if (lane.masks().at(bar) != 0) {
          keepTerm(leaf, lane.lane().term(), lane.masks().at(bar), documents);
        }
      }
    }
    BinaryDocValues beats = leaf.reader().getBinaryDocValues(Fields.BEATS);
    int seen = 0;
    boolean over = false;
    for (int doc = documents.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = next(documents, doc)) {
      if (++seen % CHECK_EVERY == 0) {
        over |= timeout.shouldExit();
      }
      if (over
          || beats == null
          || !beats.advanceExact(doc)
          || bar(StoredBeats.decode(beats.binaryValue())) < 0) {
        documents.clear(doc);
      }
    }
  }

  private static int next(FixedBitSet documents, int doc) {
    return doc + 1 < documents.length()
        ? documents.nextSetBit(doc + 1)
        : DocIdSetIterator.NO_MORE_DOCS;
  }

  private void keepTerm(LeafReaderContext leaf, int lane, int mask, FixedBitSet documents)
      throws IOException {
    Gram gram =
        Gram.of(
            Fields.DRUM_BAR,
            DrumTerms.term(lane, pattern.stepsPerBar(), mask),
            MusicFields.DRUMS,
            1);
    PostingsEnum found =
        leaf.reader().postings(new Term(gram.field(), gram.term()), PostingsEnum.NONE);
    var holding = new FixedBitSet(documents.length());
    if (found != null) {
      holding.or(found);
    }
    documents.and(holding);
  }

  /// The first bar among the masks from which the pattern is played, −1 without one.
  private int bar(StoredBeats beats) {
    if (beats.stepsPerBar() != pattern.stepsPerBar()
        || beats.stepsPerQuarter() != pattern.stepsPerQuarter()) {
      return -1;
    }
    for (int bar = 0; bar + pattern.bars() <= beats.bars(); bar++) {
      if (isAt(beats, bar)) {
        return bar;
      }
    }
    return -1;
  }

  private boolean isAt(StoredBeats beats, int first) {
    for (Rhythm.LaneMasks lane : pattern.lanes()) {
      for (int bar = 0; bar < pattern.bars(); bar++) {
        if (lane.lane().of(beats.masks(), (first + bar) * DrumLane.COUNT) != lane.masks().at(bar)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public @Nullable Match match(List<LeafReaderContext> leaves, int document) throws IOException {
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.BEATS);
    if (stored == null) {
      return null;
    }
    StoredBeats beats = StoredBeats.decode(stored);
    return new Match.Rhythm(1, null, beats.startBar() + bar(beats) + 1, pattern.bars(), 0);
  }
}
