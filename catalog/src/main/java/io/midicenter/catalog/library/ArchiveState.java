package io.midicenter.catalog.library;

/// How much of an archive is in rows.
public enum ArchiveState {
  /// Every member that it names.
  COMPLETE,
  /// What could be read; a problem says why not the rest.
  PARTIAL,
  /// Nothing, for want of a program that is not installed.
  NO_TOOL
}
