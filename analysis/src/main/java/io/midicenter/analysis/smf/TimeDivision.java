package io.midicenter.analysis.smf;

import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TimeBase;

/// What the 16 bits of the header say about a tick.
final class TimeDivision {
  private static final int COARSE_BELOW = 24;

  /// At 120 BPM: what four quarters mean where there are none.
  private static final double SECONDS_OF_FOUR_QUARTERS = 2;

  private TimeDivision() {}

  /// Sets division and time base of `smf`; `at` is the place of the 16 bits.
  static void apply(int division, Smf smf, FaultLog faults, int at) {
    smf.division = division;
    if (division >= 0x8000) {
      smpte(division, smf, faults, at);
    } else if (division == 0) {
      faults.add(SmfFault.W_DIVISION_ZERO, at);
    } else {
      smf.timeBase = TimeBase.PPQ;
      smf.ticksPerQuarter = division;
      if (division < COARSE_BELOW) {
        faults.add(SmfFault.W_DIVISION_COARSE, at);
      }
    }
  }

  /// Four quarters in ticks; a bound that never holds where a tick means nothing.
  static long fourQuarters(Smf smf) {
    return switch (smf.timeBase) {
      case PPQ -> 4L * smf.ticksPerQuarter;
      case SMPTE -> Math.round(SECONDS_OF_FOUR_QUARTERS / smf.secondsPerTick);
      case UNKNOWN -> Integer.MAX_VALUE;
    };
  }

  private static void smpte(int division, Smf smf, FaultLog faults, int at) {
    int rate = 256 - (division >> 8);
    int ticksPerFrame = division & 0xFF;
    double framesPerSecond = framesPerSecond(rate);
    if (rate != 24 && rate != 25 && rate != 29 && rate != 30) {
      faults.add(SmfFault.W_SMPTE_RATE, at);
    }
    if (ticksPerFrame == 0) {
      faults.add(SmfFault.W_DIVISION_ZERO, at);
      return;
    }
    smf.timeBase = TimeBase.SMPTE;
    smf.secondsPerTick = 1 / (framesPerSecond * ticksPerFrame);
  }

  private static double framesPerSecond(int rate) {
    if (rate == 29) {
      return 30_000.0 / 1001;
    }
    return rate <= 120 ? rate : 25;
  }
}
