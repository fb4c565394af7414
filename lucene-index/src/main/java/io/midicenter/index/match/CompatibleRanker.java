package io.midicenter.index.match;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.like.Fit;
import io.midicenter.index.like.FitColumn;
import io.midicenter.index.like.FitKernel;
import io.midicenter.index.like.LikeColumns;
import io.midicenter.index.music.CompatibleQuery;
import io.midicenter.index.music.FitFacts;
import io.midicenter.index.music.MusicQueryException;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.FixedBitSet;

/// Ranks by how well files go with one: [Fit] of every file that passes.
final class CompatibleRanker implements Ranker {
  private final FitFacts asked;
  private final FitKernel kernel;
  private final LikeColumns columns;

  /// The file itself, −1 where it is not in the index.
  private final int self;

  private List<LeafReaderContext> leaves = List.of();

  private CompatibleRanker(FitFacts asked, LikeColumns columns, int self) {
    this.asked = asked;
    this.kernel = new FitKernel(asked);
    this.columns = columns;
    this.self = self;
  }

  /// @throws MusicQueryException where the index does not hold the file
  static Ranker of(CompatibleQuery query, IndexReader reader, LikeColumns columns)
      throws IOException, MusicQueryException {
    return switch (query.with()) {
      case CompatibleQuery.With.FileOfLibrary(Bytes id) -> {
        int self = StoredMusicOf.document(reader, id);
        if (self < 0) {
          throw MusicQueryException.expected(
              query.parameter(), id.hex(), 0, "the id of a file of the library");
        }
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(self, reader.leaves()));
        yield new CompatibleRanker(
            columns.fits(leaf.reader()).facts(self - leaf.docBase), columns, self);
      }
      case CompatibleQuery.With.Music(FitFacts facts) -> new CompatibleRanker(facts, columns, -1);
    };
  }

  @Override
  public RankedDocs rank(
      List<LeafReaderContext> all, List<FixedBitSet> accepted, QueryTimeout timeout)
      throws IOException {
    leaves = all;
    var scan =
        new ContentScan(
            self,
            leaf -> {
              FitColumn column = columns.fits(leaf.reader());
              return doc -> kernel.score(column, doc);
            });
    return scan.run(all, accepted, timeout).ranked(score -> (float) score / Fit.WHOLE);
  }

  @Override
  public Match match(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FitFacts found = columns.fits(leaf.reader()).facts(document - leaf.docBase);
    return new Match.Compatible(Fit.of(asked, found));
  }
}
