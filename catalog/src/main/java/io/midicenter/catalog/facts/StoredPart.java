package io.midicenter.catalog.facts;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import org.jspecify.annotations.Nullable;

/// A [Part] at stored resolution.
///
/// @param instrument code of the instrument dictionary
/// @param velocityMean whole numbers
/// @param monoShare two decimals, as `drumScore` and `melodyScore`
public record StoredPart(
    int track,
    int port,
    int channel,
    @Nullable Integer program,
    @Nullable Integer bankMsb,
    @Nullable Integer bankLsb,
    ProgramSet programSet,
    Fact<Integer> instrument,
    @Nullable String name,
    Fact<Role> role,
    int notes,
    int low,
    int high,
    int velocityMean,
    int polyphonyMax,
    double monoShare,
    @Nullable Integer nomml,
    double drumScore,
    @Nullable Double melodyScore) {

  static StoredPart of(Part part) {
    Instrument instrument = part.instrument().value();
    return new StoredPart(
        Resolution.clamp(part.track(), 0, 65_535),
        Resolution.clamp(part.port(), 0, 255),
        Resolution.clamp(part.channel(), 1, 16),
        part.program(),
        part.bankMsb(),
        part.bankLsb(),
        part.programSet(),
        Resolution.fact(part.instrument(), instrument == null ? null : instrument.code()),
        part.name() == null ? null : Resolution.text(part.name()),
        Resolution.fact(part.role(), part.role().value()),
        part.notes(),
        Resolution.clamp(part.low(), 0, 127),
        Resolution.clamp(part.high(), 0, 127),
        Resolution.clamp((int) Math.round(part.velocityMean()), 0, 127),
        part.polyphonyMax(),
        Resolution.share(part.monoShare()),
        part.nomml(),
        Resolution.share(part.drumScore()),
        Resolution.shareOrNull(part.melodyScore()));
  }

  public boolean isDrums() {
    return role.value() == Role.DRUMS;
  }
}
