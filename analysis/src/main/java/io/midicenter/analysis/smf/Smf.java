package io.midicenter.analysis.smf;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// One file as it was read: header facts, notes, and the other events that analyses want. Scratch
/// memory: owned by one [SmfReader], overwritten by its next file.
public final class Smf {
  /// The buffer the text offsets point into (a repaired copy where an ASCII transfer was undone).
  public byte[] buffer = new byte[0];

  /// 0..2.
  public int format;

  /// The raw 16 bits of the header.
  public int division;

  public TimeBase timeBase = TimeBase.UNKNOWN;

  /// Ticks per quarter (PPQ only), else 0.
  public int ticksPerQuarter;

  /// Seconds per tick (SMPTE only), else 0.
  public double secondsPerTick;

  /// Track chunks found.
  public int tracks;

  /// All events read.
  public int events;

  /// Note-ons with velocity above 0, kept or not.
  public int noteOns;

  /// End of the longest track in ticks.
  public int endTick;

  /// Time stuck at its maximum (`W_TIME_OVERFLOW`): nothing that counts time is known.
  public boolean timeOverflow;

  public Analysis.Status status = Analysis.Status.OK;

  public final NoteTable notes = new NoteTable();

  /// Microseconds per quarter; impossible values are left out.
  public final EventList tempo = new EventList();

  /// Numerator × 256 + exponent of two of the denominator.
  public final EventList meter = new EventList();

  /// (fifths + 7) × 2 + mode bit.
  public final EventList keySignature = new EventList();

  /// Program 0..127, by lane.
  public final EventList program = new EventList();

  /// Controller × 128 + value, by lane.
  public final EventList controller = new EventList();

  /// Bend −8192..8191, by lane.
  public final EventList bend = new EventList();

  /// Channel pressure and polyphonic key pressure events, counted only.
  public int channelPressures;

  public int keyPressures;

  public final List<TextEvent> texts = new ArrayList<>();

  /// What the system exclusive messages ask for.
  public ProgramSet programSet = ProgramSet.UNKNOWN;

  /// Lanes that a GS or XG part mode, or channel 10 of its port, makes drum parts.
  public final BitSet drumLanes = new BitSet(256);

  /// Sorted by code, one per kind, at most 32.
  public List<Warning> warnings = List.of();

  /// Forgets the last file.
  void clear() {
    format = 0;
    division = 0;
    timeBase = TimeBase.UNKNOWN;
    ticksPerQuarter = 0;
    secondsPerTick = 0;
    tracks = 0;
    events = 0;
    noteOns = 0;
    endTick = 0;
    timeOverflow = false;
    status = Analysis.Status.OK;
    notes.clear();
    tempo.clear();
    meter.clear();
    keySignature.clear();
    program.clear();
    controller.clear();
    bend.clear();
    channelPressures = 0;
    keyPressures = 0;
    texts.clear();
    programSet = ProgramSet.UNKNOWN;
    drumLanes.clear();
    warnings = List.of();
  }
}
