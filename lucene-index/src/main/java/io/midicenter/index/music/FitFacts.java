package io.midicenter.index.music;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What decides whether one file goes with another.
///
/// @param bpm quarters per minute in hundredths, above 0
/// @param roles known roles of its parts, each once
public record FitFacts(@Nullable MusicalKey key, @Nullable Integer bpm, Set<Role> roles) {
  public FitFacts {
    roles =
        Collections.unmodifiableSet(
            roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    if (bpm != null && bpm <= 0) {
      throw new IllegalArgumentException(bpm + " hundredths of a beat a minute");
    }
  }

  /// The one role of the file; null where it has several, or none that is known.
  public @Nullable Role role() {
    return roles.size() == 1 ? roles.iterator().next() : null;
  }
}
