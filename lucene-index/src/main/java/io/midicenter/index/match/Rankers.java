package io.midicenter.index.match;

import io.midicenter.index.like.LikeColumns;
import io.midicenter.index.music.CompatibleQuery;
import io.midicenter.index.music.MelodyQuery;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.MusicRanking;
import io.midicenter.index.music.RhythmQuery;
import io.midicenter.index.music.SimilarQuery;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/// Makes the ranker of a musical question.
public final class Rankers {
  private Rankers() {}

  /// @param reader the state of the index that is searched; a passage of a file is read from it
  /// @param columns what scans over all files read
  /// @throws MusicQueryException where the question names a file or bars that are not there, or a
  ///   passage of too few or too many notes
  public static Ranker of(MusicRanking ranking, IndexReader reader, LikeColumns columns)
      throws IOException, MusicQueryException {
    return switch (ranking) {
      case MelodyQuery melody -> new MelodyRanker(TunePattern.of(melody, reader));
      case RhythmQuery rhythm ->
          new RhythmRanker(BeatPattern.of(rhythm.rhythm(), rhythm.text(), reader));
      case SimilarQuery similar -> SimilarRanker.of(similar, reader, columns);
      case CompatibleQuery compatible -> CompatibleRanker.of(compatible, reader, columns);
    };
  }
}
