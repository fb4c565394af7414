package io.midicenter.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is in one file, as music. Made by [Analyzer] from bytes alone: it never sees a path.
///
/// Ticks are normalised to 480 per quarter. Unknown is null, or a [Fact] with source none; there is
/// no default value anywhere.
///
/// @param status partial = truncated input or a limit was reached
/// @param warnings sorted, one per kind, at most 32
/// @param format 0..2
/// @param division the raw 16 bits of the header
/// @param tracks track chunks found, 0..4,096
/// @param events all events read
/// @param notes note-ons with velocity above 0
/// @param durationMs end of the last note by the integrated tempo map; null with an unknown time
///   base
/// @param durationTicks the same in ticks
/// @param firstNoteMs onset of the first note
/// @param gridCoherence 0..1: do onsets lie on the declared beat grid; null below 8 notes
/// @param parts at most 256, in order of track, port, channel
/// @param chords empty where no beat is known or nothing pitched sounds
/// @param lines at most [MelodyLine#MAX_LINES], best first
/// @param drums null without a drum part
/// @param structure null below 4 bars, and where bars cannot be counted
/// @param complexity null below 8 notes
/// @param tags from notes, programs and texts only; tags of names come in by [Fusion]
/// @param noteHash 16 bytes: the same notes; null without notes
/// @param shapeHash 16 bytes: the same notes in any key and note value; null below 4 notes
/// @param sketch 3 bytes a note, at most 160 notes: column, key (bit 7 = drum), part and duration
///   code
public record Analysis(
    Status status,
    List<Warning> warnings,
    int format,
    int division,
    TimeBase timeBase,
    int tracks,
    int events,
    int notes,
    @Nullable Integer durationMs,
    @Nullable Long durationTicks,
    @Nullable Integer firstNoteMs,
    TempoAnalysis tempo,
    @Nullable Double gridCoherence,
    MeterAnalysis meter,
    Extent extent,
    Fact<Kind> kind,
    NoteStatistics statistics,
    Feel feel,
    List<Part> parts,
    KeyAnalysis key,
    ChordTrack chords,
    List<MelodyLine> lines,
    @Nullable DrumAnalysis drums,
    @Nullable Structure structure,
    @Nullable Complexity complexity,
    Controllers controllers,
    Performance performance,
    Texts text,
    List<TagFact> tags,
    SimilarityVector vector,
    @Nullable Bytes noteHash,
    @Nullable Bytes shapeHash,
    Bytes sketch) {
  /// Rises with every change of a stored fact.
  public static final int VERSION = 2;

  /// How much of the file could be read.
  public enum Status {
    OK,
    WARNINGS,
    PARTIAL
  }

  public Analysis {
    warnings = List.copyOf(warnings);
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
    tags = List.copyOf(tags);
  }

  /// The part with the most notes; drum parts count only where nothing else has a tenth of the
  /// notes.
  public @Nullable Part mainPart() {
    Part best = null;
    for (Part part : parts) {
      if (!part.isDrums()
          && part.notes() * 10L >= notes
          && (best == null || part.notes() > best.notes())) {
        best = part;
      }
    }
    if (best != null) {
      return best;
    }
    for (Part part : parts) {
      if (best == null || part.notes() > best.notes()) {
        best = part;
      }
    }
    return best;
  }
}
