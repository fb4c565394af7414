package io.midicenter.index.music;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a search asks of the music itself.
///
/// @param filters each must hold exactly
/// @param ranking orders the files and keeps the best, null without one
public record MusicQuery(List<MusicFilter> filters, @Nullable MusicRanking ranking) {
  /// Asks nothing.
  public static final MusicQuery NONE = new MusicQuery(List.of(), null);

  public MusicQuery {
    filters = List.copyOf(filters);
  }

  public static MusicQuery ranking(MusicRanking ranking) {
    return new MusicQuery(List.of(), ranking);
  }

  public boolean isEmpty() {
    return filters.isEmpty() && ranking == null;
  }

  /// Equal meaning, equal text; empty where nothing is asked.
  public String canonical() {
    return filters.stream()
            .map(filter -> "\n" + filter.canonical())
            .sorted()
            .collect(Collectors.joining())
        + (ranking == null ? "" : "\n" + ranking.canonical());
  }
}
