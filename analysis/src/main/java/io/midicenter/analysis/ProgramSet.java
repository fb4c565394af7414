package io.midicenter.analysis;

/// The sound set a file asks for by system exclusive messages; UNKNOWN = none was sent.
public enum ProgramSet {
  UNKNOWN,
  GM,
  GM2,
  GS,
  XG,
  MT32
}
