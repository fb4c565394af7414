package io.midicenter.catalog.library;

import io.midicenter.analysis.Bytes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key that somebody was given.
///
/// @param secretHash SHA-256 of the whole key, 32 bytes
/// @param scopes words of what it allows
/// @param lastUsed to ten minutes, null while unused
/// @param revoked since when it is refused, null while it is good
public record ApiKey(
    String keyId,
    String label,
    Bytes secretHash,
    List<String> scopes,
    Instant created,
    @Nullable Instant lastUsed,
    @Nullable Instant revoked) {
  public ApiKey {
    scopes = List.copyOf(scopes);
  }
}
