package io.midicenter.index.match;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.index.field.Fields;
import io.midicenter.index.like.AspectScores;
import io.midicenter.index.like.LikeColumns;
import io.midicenter.index.like.Likeness;
import io.midicenter.index.like.VectorColumn;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.SimilarQuery;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Ranks by likeness to one file: an exact scan over the vectors of all files that pass.
final class SimilarRanker implements Ranker {
  private final Likeness likeness;
  private final LikeColumns columns;

  /// The file itself, −1 where it is not in the index.
  private final int self;

  private List<LeafReaderContext> leaves = List.of();

  private SimilarRanker(Likeness likeness, LikeColumns columns, int self) {
    this.likeness = likeness;
    this.columns = columns;
    this.self = self;
  }

  /// @throws MusicQueryException where the index does not hold the file, or nothing of it can be
  ///   compared
  static Ranker of(SimilarQuery query, IndexReader reader, LikeColumns columns)
      throws IOException, MusicQueryException {
    return switch (query.to()) {
      case SimilarQuery.To.FileOfLibrary(Bytes id) -> {
        int self = StoredMusicOf.document(reader, id);
        if (self < 0) {
          throw MusicQueryException.expected(
              query.parameter(), id.hex(), 0, "the id of a file of the library");
        }
        BytesRef stored = StoredMusicOf.document(reader.leaves(), self, Fields.VECTOR);
        yield of(query, id.hex(), vector(stored), columns, self);
      }
      case SimilarQuery.To.Music(SimilarityVector vector) -> of(query, "", vector, columns, -1);
    };
  }

  private static Ranker of(
      SimilarQuery query, String value, SimilarityVector vector, LikeColumns columns, int self)
      throws MusicQueryException {
    var likeness = new Likeness(vector, query.weights());
    if (!likeness.canCompare()) {
      throw MusicQueryException.expected(
          query.parameter(), value, 0, "a file with notes in the aspects that count");
    }
    return new SimilarRanker(likeness, columns, self);
  }

  private static SimilarityVector vector(@Nullable BytesRef stored) {
    if (stored == null) {
      return SimilarityVector.NONE;
    }
    int end = stored.offset + SimilarityVector.SIZE;
    return new SimilarityVector(
        Bytes.wrap(Arrays.copyOfRange(stored.bytes, stored.offset, end)), stored.bytes[end]);
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
              VectorColumn column = columns.vectors(leaf.reader());
              return column.isEmpty() ? null : doc -> alike(column, doc);
            });
    return scan.run(all, accepted, timeout).ranked(likeness::score);
  }

  private int alike(VectorColumn column, int doc) {
    int units = likeness.units(column, doc);
    return units > 0 ? units : -1;
  }

  @Override
  public @Nullable Match match(int document) throws IOException {
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.VECTOR);
    if (stored == null) {
      return null;
    }
    AspectScores scores = likeness.aspects(stored);
    return new Match.Similar(likeness.score(likeness.units(stored)), scores);
  }
}
