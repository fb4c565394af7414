package io.midicenter.analysis.notes;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.time.Grid;
import io.midicenter.analysis.time.MapTrust;
import io.midicenter.analysis.time.MeterEstimator;
import io.midicenter.analysis.time.MeterSelection;
import io.midicenter.analysis.time.SoundingTime;
import io.midicenter.analysis.time.TempoMap;

/// One file under analysis: what the reader found, and what several analyses share.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class Piece {
  /// A bar where no signature is known: an assumption, never a finding.
  private static final int ASSUMED_BAR_QUARTERS = 4;

  private static final int GROUP_SHARE = 16;
  private static final double GROUP_SECONDS = 0.030;

  private final TempoMap map = new TempoMap();
  private final PartOrder parts = new PartOrder();
  private final NoteIndex index = new NoteIndex();
  private final Grid grid = new Grid();
  private final SoundingTime sounding = new SoundingTime();
  private final MeterSelection meters = new MeterSelection();
  private final MeterEstimator heardMeter = new MeterEstimator();

  private Smf smf;
  private boolean partsMerged;
  private boolean timed;
  private int quarter;
  private double bar;
  private int groupTicks;
  private MeterAnalysis meter;

  /// @param smf overwritten by its reader with every file, as this is
  public Piece(Smf smf) {
    this.smf = smf;
    this.meter = meters.select(smf, sounding, true, grid.trust(), null);
  }

  public void load(Smf next, Limits limits) {
    smf = next;
    NoteTable notes = smf.notes;
    timed = smf.timeBase != TimeBase.UNKNOWN && !smf.timeOverflow;
    quarter =
        switch (smf.timeBase) {
          case PPQ -> smf.ticksPerQuarter;
          case SMPTE -> (int) Math.max(1, Math.round(0.5 / smf.secondsPerTick));
          case UNKNOWN -> 0;
        };
    map.load(smf);
    partsMerged = !parts.load(notes);
    index.load(notes, parts);
    grid.load(smf, limits.hideTempo());
    groupTicks = groupLength();
    bar = (double) ASSUMED_BAR_QUARTERS * quarter;
    sounding.load(notes, longestRest());
    boolean heard = grid.trust() == MapTrust.TRUSTED && heardMeter.load(smf);
    meter =
        meters.select(
            smf, sounding, limits.hideMeter() || !timed, grid.trust(), heard ? heardMeter : null);
    Meter known = meter.meter().value();
    if (known != null && known.quarters() != ASSUMED_BAR_QUARTERS) {
      bar = known.quarters() * quarter;
      sounding.load(notes, longestRest());
    }
  }

  private int groupLength() {
    return switch (smf.timeBase) {
      case UNKNOWN -> 0;
      case SMPTE -> (int) (GROUP_SECONDS / smf.secondsPerTick);
      case PPQ ->
          grid.countsBars() || smf.notes.size == 0
              ? quarter / GROUP_SHARE
              : (int) (GROUP_SECONDS * 1e6 * quarter / map.micros(smf.notes.on[0]));
    };
  }

  public Smf smf() {
    return smf;
  }

  public NoteTable notes() {
    return smf.notes;
  }

  public TempoMap map() {
    return map;
  }

  public PartOrder parts() {
    return parts;
  }

  /// True where more parts than [PartOrder#MAX_PARTS] were found and the last ones are one.
  public boolean partsMerged() {
    return partsMerged;
  }

  public NoteIndex index() {
    return index;
  }

  public Grid grid() {
    return grid;
  }

  public SoundingTime sounding() {
    return sounding;
  }

  /// False where nothing that counts time is known: division 0, or time beyond its maximum.
  public boolean timed() {
    return timed;
  }

  /// True where ticks are parts of a quarter.
  public boolean hasQuarters() {
    return timed && smf.timeBase == TimeBase.PPQ;
  }

  /// Ticks of a quarter; of half a second in SMPTE time; 0 with an unknown time base.
  public int quarter() {
    return quarter;
  }

  public MeterAnalysis meter() {
    return meter;
  }

  /// Ticks of a bar of the declared or heard meter, else of the assumed 4/4; 0 with an unknown time
  /// base.
  public double bar() {
    return bar;
  }

  /// A tick at which a bar begins.
  public int barLine() {
    return meters.origin();
  }

  /// Ticks of silence that still belong to the music: one bar.
  public int longestRest() {
    return quarter == 0 ? Integer.MAX_VALUE : (int) bar;
  }

  /// Onsets at most this many ticks after the first of a group belong to it: 1/16 quarter on a beat
  /// grid; 30 ms in a performance, by the tempo under its first note; 0 where time is unknown.
  public int groupTicks() {
    return groupTicks;
  }
}
