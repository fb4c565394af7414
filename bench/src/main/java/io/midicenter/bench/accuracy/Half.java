package io.midicenter.bench.accuracy;

/// The half of the songs that a file belongs to. Versions of one song share a group and so a half.
enum Half {
  /// Constants may be chosen on these.
  CHOSEN_ON,
  /// Only looked at to judge.
  KEPT_ASIDE;

  /// By a hash of the group that spreads similar names (the finisher of MurmurHash3).
  static Half of(String group) {
    int h = group.hashCode();
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return (h & 1) == 0 ? CHOSEN_ON : KEPT_ASIDE;
  }
}
