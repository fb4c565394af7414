package io.midicenter.catalog.library;

import java.util.Locale;

/// Whether a root can be believed. Codes are stored in SQL: only append.
public enum RootState {
  ONLINE,
  /// Its folder is not there: nothing of it is called vanished.
  OFFLINE,
  /// Most of its files would have vanished in one run: waits for a person.
  SUSPECT,
  /// Given up: its places have vanished, and it is no root any more until it is added again.
  REMOVED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
