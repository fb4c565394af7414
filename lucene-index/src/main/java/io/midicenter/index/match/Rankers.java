package io.midicenter.index.match;

import io.midicenter.index.music.MelodyQuery;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.MusicRanking;
import io.midicenter.index.music.RhythmQuery;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/// Makes the ranker of a musical question.
public final class Rankers {
  private Rankers() {}

  /// @param reader the state of the index that is searched; a passage of a file is read from it
  /// @throws MusicQueryException where the question names a file or bars that are not there, or a
  ///   passage of too few or too many notes
  public static Ranker of(MusicRanking ranking, IndexReader reader)
      throws IOException, MusicQueryException {
    return switch (ranking) {
      case MelodyQuery melody -> new MelodyRanker(TunePattern.of(melody, reader));
      case RhythmQuery rhythm ->
          new RhythmRanker(BeatPattern.of(rhythm.rhythm(), rhythm.text(), reader));
    };
  }
}
