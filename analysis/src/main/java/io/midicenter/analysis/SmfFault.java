package io.midicenter.analysis;

/// Everything that can be wrong with a file. `E_…` rejects it, `W_…` is a deviation that was read
/// over. Codes are stored in SQL by ordinal: only append.
public enum SmfFault {
  E_TOO_SHORT,
  E_TOO_LARGE,
  E_FOREIGN,
  E_NOT_MIDI,
  E_SEVEN_BIT,
  W_RIFF_LENGTH,
  W_LEADING_BYTES,
  W_HEADER_LENGTH,
  W_FORMAT,
  W_TRACK_COUNT,
  W_NO_TRACKS,
  W_ASCII_TRANSFER,
  W_GARBAGE,
  W_TRAILING,
  W_CONCATENATED,
  W_TRACK_LENGTH,
  W_TRUNCATED,
  W_NO_EOT,
  W_AFTER_EOT,
  W_META_LENGTH,
  W_RUNNING_STATUS,
  W_BAD_DATA,
  W_SYSTEM_MESSAGE,
  W_SYSEX_END,
  W_META_TYPE,
  W_VLQ_LONG,
  W_TIME_OVERFLOW,
  W_TEMPO_LENGTH,
  W_TEMPO_ZERO,
  W_TEMPO_RANGE,
  W_SMPTE_OFFSET,
  W_METER_RANGE,
  W_KEYSIG_RANGE,
  W_PORTS,
  W_DIVISION_COARSE,
  W_DIVISION_ZERO,
  W_SMPTE_RATE,
  W_FORMAT2,
  W_OVERLAP,
  W_HANGING,
  W_LIMIT,
  W_TEXT_CUT,
  W_WINDOW,
  W_WORK;

  /// True for the faults that reject a file.
  public boolean rejects() {
    return name().startsWith("E_");
  }
}
