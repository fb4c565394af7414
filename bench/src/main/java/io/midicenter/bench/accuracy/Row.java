package io.midicenter.bench.accuracy;

/// One figure.
///
/// @param id as in the table of targets, for example `T1`; `-` for figures beside it
/// @param what what is counted, over which files
/// @param mustPercent the least acceptable share, or NaN where the figure is only stated
record Row(String id, String what, double mustPercent) {
  /// A figure without a floor.
  static Row stated(String id, String what) {
    return new Row(id, what, Double.NaN);
  }
}
