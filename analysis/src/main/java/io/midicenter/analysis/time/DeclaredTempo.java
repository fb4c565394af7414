package io.midicenter.analysis.time;

import io.midicenter.analysis.TempoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the tempo events of a file say, weighted by the time in which notes sound. Tempi outside
/// 10..1000 BPM run the clock but are not counted here.
///
/// @param first tempo of the first event; null if there is none, as are the next five
/// @param dominant tempo of the largest share of sounding time, null where none covers half of it
/// @param median weighted by time
/// @param mean weighted by time
/// @param min lowest tempo in force while something sounds
/// @param max highest tempo in force while something sounds
/// @param changes changes of tempo after the first note
/// @param only120 there are tempo events and every one says exactly 500,000 microseconds
/// @param points at most 64 points of the map at 480 ticks per quarter, thinned by largest change
public record DeclaredTempo(
    @Nullable Double first,
    @Nullable Double dominant,
    @Nullable Double median,
    @Nullable Double mean,
    @Nullable Double min,
    @Nullable Double max,
    int changes,
    boolean only120,
    List<TempoPoint> points) {
  /// No tempo event that could be used.
  public static final DeclaredTempo NONE =
      new DeclaredTempo(null, null, null, null, null, null, 0, false, List.of());

  public DeclaredTempo {
    points = List.copyOf(points);
  }
}
