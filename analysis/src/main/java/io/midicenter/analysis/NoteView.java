package io.midicenter.analysis;

import java.util.List;

/// The notes of one file for drawing and playing. All ticks are at 480 per quarter; files that
/// count SMPTE frames are drawn as if at 120 BPM, so that a tick is 1/960 second; with an unknown
/// time base (division 0) a tick of the file is a tick here.
///
/// @param end end of the last note or of the longest track, whichever is later
/// @param tempo every tempo in force, the assumed 120 BPM left out; empty for SMPTE files
/// @param meter every time signature the file declares
/// @param parts in the order and numbering of [Analysis#parts]
/// @param cut true where the file has more than [#MAX_NOTES] notes and the later ones are missing
public record NoteView(
    long end, List<TempoPoint> tempo, List<MeterPoint> meter, List<PartNotes> parts, boolean cut) {
  /// Ticks per quarter of every tick here.
  public static final int PPQ = 480;

  /// Most notes in one view.
  public static final int MAX_NOTES = 100_000;

  public NoteView {
    tempo = List.copyOf(tempo);
    meter = List.copyOf(meter);
    parts = List.copyOf(parts);
  }

  /// A time signature from `tick` on.
  public record MeterPoint(long tick, Meter meter) {}

  /// The notes of one part, by onset, then pitch.
  ///
  /// @param no 0-based index in [Analysis#parts]
  /// @param track 0-based
  /// @param port 0..15
  /// @param channel 1..16
  public record PartNotes(int no, int track, int port, int channel, List<Note> notes) {
    public PartNotes {
      notes = List.copyOf(notes);
    }
  }

  /// One note.
  ///
  /// @param length in ticks, 0 or more
  /// @param pitch 0..127
  /// @param velocity 1..127
  public record Note(long tick, long length, int pitch, int velocity) {}
}
