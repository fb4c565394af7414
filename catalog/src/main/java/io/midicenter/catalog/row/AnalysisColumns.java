package io.midicenter.catalog.row;

import java.util.List;

/// The columns of `analysis` in the order in which they are written and read.
final class AnalysisColumns {
  static final List<String> NAMES =
      List.of(
          "content_id",
          "duration_ticks",
          "events",
          "notes",
          "duration_ms",
          "bars_x10",
          "bpm_x100",
          "bpm_min_x100",
          "bpm_max_x100",
          "tempo_changes",
          "key_changes",
          "meter_changes",
          "polyphony_max",
          "polyphony_avg_x100",
          "density_x100",
          "quarter_density_x100",
          "status",
          "smf_format",
          "division",
          "time_base",
          "tracks",
          "bars_source",
          "bars_conf",
          "bpm_source",
          "bpm_conf",
          "key",
          "key_source",
          "key_conf",
          "signature",
          "signature_source",
          "signature_conf",
          "meter_num",
          "meter_den",
          "meter_source",
          "meter_conf",
          "kind",
          "kind_source",
          "kind_conf",
          "loop_bars",
          "pitch_min",
          "pitch_max",
          "pitches",
          "velocity_min",
          "velocity_max",
          "velocity_avg_x100",
          "velocity_sd_x100",
          "drum_share",
          "nomml",
          "main_instrument",
          "swing_x10",
          "swing16_x10",
          "triplets",
          "loopable",
          "note_hash",
          "shape_hash",
          "vector",
          "warnings",
          "bpm_alt_x100",
          "keys_possible",
          "keys_score",
          "tags",
          "tag_conf",
          "tag_source",
          "parts",
          "part_names",
          "title",
          "artist",
          "sketch",
          "chords",
          "lines",
          "drums",
          "texts",
          "detail");

  /// For a statement: `a.content_id, a.duration_ticks, …`; without `detail`, which only the file
  /// page and fusion read.
  static final String SELECTED = "a." + String.join(", a.", NAMES.subList(0, NAMES.size() - 1));

  static final String LIST = String.join(", ", NAMES);

  private AnalysisColumns() {}
}
