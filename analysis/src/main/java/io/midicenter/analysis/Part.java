package io.midicenter.analysis;

import org.jspecify.annotations.Nullable;

/// The notes of one (track, port, channel).
///
/// @param track 0-based track number in the file
/// @param port 0..15
/// @param channel 1..16, as musicians count
/// @param program 0..127, the one in force for most notes; null if none was sent
/// @param bankMsb 0..127 or null if none was sent
/// @param bankLsb 0..127 or null if none was sent
/// @param programSet which map the program number refers to
/// @param instrument instrument or drum kit
/// @param name track or instrument name, if the file has one
/// @param notes number of notes, at least 1
/// @param low lowest key, 0..127
/// @param high highest key, 0..127
/// @param velocityMean 1..127
/// @param polyphonyMax most notes sounding at once
/// @param monoShare 0..1: share of onset groups that hold one note
/// @param nomml quantisation depth 0..12 (12 = played), null below 4 notes
/// @param drumScore 0..1: evidence from the notes alone that this is a drum part
/// @param melodyScore 0..1: how much this part behaves like a tune somebody sings; null for drums
public record Part(
    int track,
    int port,
    int channel,
    @Nullable Integer program,
    @Nullable Integer bankMsb,
    @Nullable Integer bankLsb,
    ProgramSet programSet,
    Fact<Instrument> instrument,
    @Nullable String name,
    Fact<Role> role,
    int notes,
    int low,
    int high,
    double velocityMean,
    int polyphonyMax,
    double monoShare,
    @Nullable Integer nomml,
    double drumScore,
    @Nullable Double melodyScore) {
  public boolean isDrums() {
    return role.value() == Role.DRUMS;
  }
}
