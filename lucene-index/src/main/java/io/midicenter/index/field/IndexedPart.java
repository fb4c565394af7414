package io.midicenter.index.field;

import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Role;
import org.jspecify.annotations.Nullable;

/// One part as far as the index knows it.
///
/// @param channel 1..16
/// @param program 0..127 or null if the file sends none
/// @param notes at least 1
public record IndexedPart(
    @Nullable Instrument instrument,
    @Nullable Role role,
    int channel,
    @Nullable Integer program,
    int notes) {
  public boolean isDrums() {
    return role == Role.DRUMS;
  }
}
