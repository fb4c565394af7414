package io.midicenter.analysis.parts;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Role;
import org.jspecify.annotations.Nullable;

/// What a part does, by the first rule that fires: drums, bass, pad, chords, arpeggio, effects. The
/// lead is chosen among the parts that are left.
final class Roles {
  private static final double WORD = 0.15;
  private static final double ARPEGGIO = 0.65;
  private static final double EFFECT = 0.6;

  /// No role is surer.
  static final double MOST = 0.99;

  private Roles() {}

  /// @param measures of the part
  /// @param program General MIDI program 0..127, or −1 if unknown
  /// @param lowest no other pitched part lies lower, and there is another one
  /// @param arpeggio the notes run in figures of broken chords
  /// @param quarter ticks of a quarter, 0 if unknown
  /// @param named role that the part's name states
  static Fact<Role> ofPitched(
      PartMeasures measures,
      int program,
      boolean lowest,
      boolean arpeggio,
      int quarter,
      @Nullable Role named) {
    Fact<Role> role = bass(measures, program, lowest);
    if (!role.isKnown()) {
      role = chords(measures, program, quarter);
    }
    if (!role.isKnown() && arpeggio) {
      role = Fact.estimated(Role.ARP, ARPEGGIO);
    }
    if (!role.isKnown() && isEffect(program)) {
      role = Fact.estimated(Role.FX, EFFECT);
    }
    return named != null && role.value() == named
        ? Fact.estimated(named, Math.min(MOST, role.confidence() + WORD))
        : role;
  }

  /// Synth effects and sound effects of General MIDI.
  private static boolean isEffect(int program) {
    return (program >= 96 && program <= 103) || program >= 120;
  }

  private static Fact<Role> bass(PartMeasures m, int program, boolean lowest) {
    double mono = m.monoShare();
    double key = m.meanKey();
    if (program >= 32 && program <= 39 && mono >= 0.5) {
      return Fact.estimated(Role.BASS, 0.9);
    }
    if (mono >= 0.7 && key < 52) {
      return Fact.estimated(Role.BASS, 0.75);
    }
    return lowest && key < 55 && mono >= 0.6 ? Fact.estimated(Role.BASS, 0.6) : Fact.none();
  }

  private static Fact<Role> chords(PartMeasures m, int program, int quarter) {
    boolean chords = m.triads >= 0.3 * m.groups || m.pairs >= 0.6 * m.groups;
    boolean slow =
        quarter > 0
            && 2L * m.longNotes >= m.notes
            && m.groups * (double) quarter <= 0.5 * m.soundingTicks;
    if ((chords && slow) || (program >= 88 && program <= 95)) {
      return Fact.estimated(Role.PAD, 0.7);
    }
    if (chords) {
      return Fact.estimated(Role.CHORDS, 0.85);
    }
    return m.polyphonyMean >= 1.8 ? Fact.estimated(Role.CHORDS, 0.55) : Fact.none();
  }
}
