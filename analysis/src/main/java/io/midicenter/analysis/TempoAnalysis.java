package io.midicenter.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tempo as the file declares it, whether that describes the music, and what the notes tell where
/// it does not.
///
/// @param bpm the tempo that describes the music, 10.00..1000.00
/// @param first tempo of the first event; null if there is none (as are the next four)
/// @param dominant tempo of the largest share of sounding time, null where none covers half of it
/// @param mean weighted by time
/// @param changes changes of tempo after the first note
/// @param only120 every tempo event says exactly 500,000 microseconds
/// @param free a performance in which no steady pulse was found
/// @param map at most 64 points, thinned by largest change; empty without tempo events
/// @param alternatives at most 4 other candidates in BPM
public record TempoAnalysis(
    Fact<Double> bpm,
    @Nullable Double first,
    @Nullable Double dominant,
    @Nullable Double mean,
    @Nullable Double min,
    @Nullable Double max,
    int changes,
    boolean only120,
    boolean free,
    List<TempoPoint> map,
    List<Double> alternatives) {
  public TempoAnalysis {
    map = List.copyOf(map);
    alternatives = List.copyOf(alternatives);
  }
}
