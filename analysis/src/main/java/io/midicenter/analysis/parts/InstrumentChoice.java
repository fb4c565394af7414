package io.midicenter.analysis.parts;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.ProgramSet;
import org.jspecify.annotations.Nullable;

/// Which instrument plays a part: the program sent to its channel, weighed with the words of its
/// name. Nothing sent and no word: none, never "Piano".
final class InstrumentChoice {
  /// XG: sound effects (64) and sound-effect kits (126) by the bank's upper half.
  private static final int XG_EFFECTS = 64;

  private static final int XG_EFFECT_KIT = 126;
  private static final int EFFECTS_KIT_PROGRAM = 56;

  private static final double PROGRAM_AND_WORD = 0.95;
  private static final double PROGRAM = 0.8;
  private static final double WORD = 0.75;
  private static final double WORD_AGAINST_FIRST_PROGRAM = 0.6;

  /// No system exclusive message names the sound set: General MIDI by convention.
  private static final double CONVENTION = 0.1;

  private InstrumentChoice() {}

  /// @param kit the channel plays drum kits
  /// @param drumsByNotes the notes are drums on a melodic channel: its program says nothing
  /// @param program 0..127, or −1 if none was sent
  /// @param msb 0..127, or −1 if none was sent
  static Fact<Instrument> of(
      ProgramSet set, boolean kit, boolean drumsByNotes, int program, int msb, PartWords words) {
    Instrument sent = program < 0 || drumsByNotes ? null : sent(set, kit, program, msb);
    Instrument named = words.instrument();
    if (sent == null) {
      return named == null ? Fact.none() : Fact.declared(named, WORD);
    }
    double convention = set == ProgramSet.UNKNOWN ? CONVENTION : 0;
    if (words.say(sent)) {
      return Fact.declared(sent, PROGRAM_AND_WORD - convention);
    }
    if (named != null && program == 0 && isKit(named) == kit) {
      return Fact.declared(named, WORD_AGAINST_FIRST_PROGRAM);
    }
    return Fact.declared(sent, PROGRAM - convention);
  }

  private static @Nullable Instrument sent(ProgramSet set, boolean kit, int program, int msb) {
    if (set == ProgramSet.MT32) {
      return null;
    }
    if (kit) {
      boolean effects = set == ProgramSet.XG && msb == XG_EFFECT_KIT;
      return Instruments.kitOfProgram(effects ? EFFECTS_KIT_PROGRAM : program);
    }
    if (set == ProgramSet.XG && msb == XG_EFFECTS) {
      return Instruments.bySlug("sound-effects");
    }
    return Instruments.ofProgram(program);
  }

  private static boolean isKit(Instrument instrument) {
    return instrument.family().equals("drums");
  }
}
