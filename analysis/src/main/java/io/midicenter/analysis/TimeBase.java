package io.midicenter.analysis;

/// What a tick means: pulses per quarter, SMPTE frames, or nothing that can be known (division 0).
public enum TimeBase {
  PPQ,
  SMPTE,
  UNKNOWN
}
