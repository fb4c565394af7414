package io.midicenter.index.search;

import io.midicenter.index.like.LikeColumns;
import io.midicenter.index.match.Match;
import io.midicenter.index.match.MusicCondition;
import io.midicenter.index.match.MusicConditions;
import io.midicenter.index.match.Ranker;
import io.midicenter.index.match.Rankers;
import io.midicenter.index.music.MusicQuery;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.query.Mistake;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// The musical questions of a request at work. For one request and one thread.
///
/// @param ranker chooses and scores the hits, null where words or a sort order them
/// @param conditions exact musical filters
record MusicSearch(@Nullable Ranker ranker, List<MusicCondition> conditions) {
  static final MusicSearch NONE = new MusicSearch(null, List.of());

  /// @param columns what scans over all files read
  /// @throws SearchException where a question names a file or bars that are not there
  static MusicSearch of(MusicQuery music, IndexReader reader, LikeColumns columns)
      throws IOException {
    try {
      return new MusicSearch(
          music.ranking() == null ? null : Rankers.of(music.ranking(), reader, columns),
          MusicConditions.of(music.filters(), reader));
    } catch (MusicQueryException e) {
      throw new SearchException(List.of(Mistake.music(e)));
    }
  }

  /// Where a hit matches the music asked for: what ranked it, else its first musical filter.
  @Nullable Match match(List<LeafReaderContext> leaves, int document) throws IOException {
    if (ranker != null) {
      return ranker.match(document);
    }
    return conditions.isEmpty() ? null : conditions.getFirst().match(leaves, document);
  }
}
