package io.midicenter.analysis;

/// An entry of the instrument dictionary (`parts/Instruments`).
///
/// @param code 0..127 = General MIDI program, 128 and above = drum kits and named sounds; stored in
///   SQL
/// @param slug lower case with hyphens, as in facets and URLs, for example `electric-bass-finger`
/// @param label what people read, for example `Electric bass (finger)`
/// @param family slug of the family: `piano`, `chromatic-percussion`, `organ`, `guitar`, `bass`,
///   `strings`, `ensemble`, `brass`, `reed`, `pipe`, `synth-lead`, `synth-pad`, `synth-effects`,
///   `ethnic`, `percussive`, `sound-effects`, `drums`
public record Instrument(int code, String slug, String label, String family) {}
