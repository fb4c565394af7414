package io.midicenter.index.match;

import io.midicenter.index.music.MusicFilter;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.RhythmFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/// Makes the conditions of musical filters.
public final class MusicConditions {
  private MusicConditions() {}

  /// @throws MusicQueryException where a filter names a file or a bar that is not there
  public static List<MusicCondition> of(List<MusicFilter> filters, IndexReader reader)
      throws IOException, MusicQueryException {
    var conditions = new ArrayList<MusicCondition>();
    for (MusicFilter filter : filters) {
      conditions.add(
          switch (filter) {
            case RhythmFilter rhythm ->
                new ExactRhythm(BeatPattern.of(rhythm.rhythm(), rhythm.text(), reader).getFirst());
          });
    }
    return conditions;
  }
}
