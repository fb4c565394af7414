package io.midicenter.analysis;

import org.jspecify.annotations.Nullable;

/// How beats are divided in time.
///
/// @param swing position of the off-beat eighth in its quarter in percent: 50.0 = straight, 66.7 =
///   triplet; null where bars cannot be counted or fewer than 8 off-beat onsets tell
/// @param swing16 the same for sixteenths in their eighth
/// @param triplets beats are divided in three; null as `swing` is, and where too few onsets tell
public record Feel(@Nullable Double swing, @Nullable Double swing16, @Nullable Boolean triplets) {
  public static final Feel NONE = new Feel(null, null, null);
}
