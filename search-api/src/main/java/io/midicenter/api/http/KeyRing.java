package io.midicenter.api.http;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.library.ApiKey;
import io.midicenter.catalog.library.ApiKeys;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that people were given, as they stood in the database a moment ago: requests with a key
/// are answered while it is away, and a revoked key is refused within five seconds.
///
/// *Threads:* any; one daemon thread reads the keys anew.
public final class KeyRing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
  private static final long PERIOD_MILLIS = 2_000;

  private final @Nullable ApiKeys keys;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final @Nullable ScheduledExecutorService clock;
  private volatile Map<Bytes, Given> byHash = Map.of();

  /// A key that is good.
  record Given(String keyId, Set<Scope> scopes) {
    Given {
      scopes = Set.copyOf(scopes);
    }
  }

  private KeyRing(@Nullable ApiKeys keys, @Nullable ScheduledExecutorService clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// No key but the administrator's.
  public static KeyRing empty() {
    return new KeyRing(null, null);
  }

  /// Reads the keys now and then every two seconds.
  public static KeyRing of(ApiKeys keys) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keys").factory());
    var ring = new KeyRing(keys, clock);
    ring.refresh();
    var _ =
        clock.scheduleWithFixedDelay(
            ring::refresh, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return ring;
  }

  /// Reads the keys anew; where the database is away, the known ones stay.
  public void refresh() {
    if (keys == null) {
      return;
    }
    try {
      var fresh = new HashMap<Bytes, Given>();
      for (ApiKey key : keys.all()) {
        if (key.revoked() == null) {
          fresh.put(key.secretHash(), new Given(key.keyId(), scopes(key.scopes())));
        }
      }
      byHash = Map.copyOf(fresh);
      List<String> seen = List.copyOf(used);
      if (!seen.isEmpty()) {
        keys.used(seen);
        seen.forEach(used::remove);
      }
    } catch (CatalogException e) {
      LOG.debug("the keys cannot be read at the moment: {}", e.getMessage());
    }
  }

  /// The key with this text, or null. A look-up by the hash of a secret of 256 bits tells nobody
  /// how near a guess was.
  @Nullable Given find(String key) {
    Given given = byHash.get(Bytes.wrap(AdminKey.sha256(key)));
    if (given != null) {
      used.add(given.keyId());
    }
    return given;
  }

  /// Words that no scope has are of a newer program, and allow nothing here.
  private static Set<Scope> scopes(List<String> words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if (words.contains(scope.word())) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  /// A scope by its word, or null.
  public static @Nullable Scope scope(String word) {
    for (Scope scope : Scope.values()) {
      if (scope.word().equals(word.toLowerCase(Locale.ROOT))) {
        return scope;
      }
    }
    return null;
  }

  @Override
  public void close() {
    if (clock != null) {
      clock.shutdown();
    }
  }
}
