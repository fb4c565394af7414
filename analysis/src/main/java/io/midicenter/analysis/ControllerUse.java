package io.midicenter.analysis;

/// Events of one control change number.
///
/// @param number 0..127
/// @param channels channels that use it, 1 or more
/// @param min lowest value, 0..127
/// @param max highest value, 0..127
public record ControllerUse(int number, int events, int channels, int min, int max) {
  /// What the MIDI 1.0 specification (control change messages) calls it, or `controller N`.
  public String name() {
    return switch (number) {
      case 0, 32 -> "bank select";
      case 1 -> "modulation";
      case 2 -> "breath";
      case 4 -> "foot pedal";
      case 5 -> "portamento time";
      case 6, 38 -> "data entry";
      case 7 -> "volume";
      case 8 -> "balance";
      case 10 -> "pan";
      case 11 -> "expression";
      case 64 -> "sustain pedal";
      case 65 -> "portamento";
      case 66 -> "sostenuto pedal";
      case 67 -> "soft pedal";
      case 68 -> "legato pedal";
      case 71 -> "resonance";
      case 72 -> "release";
      case 73 -> "attack";
      case 74 -> "brightness";
      case 75 -> "decay";
      case 91 -> "reverb";
      case 92 -> "tremolo";
      case 93 -> "chorus";
      case 94 -> "detune";
      case 95 -> "phaser";
      case 98, 99 -> "NRPN";
      case 100, 101 -> "RPN";
      default -> "controller " + number;
    };
  }
}
