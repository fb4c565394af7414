package io.midicenter.analysis.tags;

import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.Texts;
import java.util.List;

/// Tags that need no file name: programs, drum keys, texts inside the file, tempo and feel. Genre
/// and mood are never asserted from notes.
public final class DataTags {
  private DataTags() {}

  /// At most 64 tags, strongest first, one per (tag, source), wider tags included.
  ///
  /// @param drumNotes notes by drum key, 128 counts over all drum parts
  public static List<TagFact> tags(
      List<Part> parts,
      int[] drumNotes,
      Texts texts,
      TempoAnalysis tempo,
      MeterAnalysis meter,
      NoteStatistics statistics) {
    return List.of();
  }
}
