package io.midicenter.catalog.library;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The keys of a library. Safe for all threads.
public final class ApiKeys {
  static final String ALL =
      """
      /* msc:key.all */
      SELECT key_id, label, secret_hash, scopes, created_at, last_used_at, revoked_at
      FROM msc.api_key ORDER BY created_at, key_id
      """;
  static final String ADD =
      """
      /* msc:key.add */
      INSERT INTO msc.api_key (key_id, label, secret_hash, scopes) VALUES (?, ?, ?, ?)
      """;
  static final String REVOKE =
      """
      /* msc:key.revoke */
      UPDATE msc.api_key SET revoked_at = now() WHERE key_id = ? AND revoked_at IS NULL
      """;
  static final String USED =
      """
      /* msc:key.used */
      UPDATE msc.api_key SET last_used_at = now()
      WHERE key_id = ANY (?)
        AND (last_used_at IS NULL OR last_used_at < now() - interval '10 minutes')
      """;

  private final Pool pool;

  public ApiKeys(Pool pool) {
    this.pool = pool;
  }

  /// Oldest first, revoked ones too.
  public List<ApiKey> all() {
    return pool.run(connection -> {
      var keys = new ArrayList<ApiKey>();
      try (PreparedStatement statement = connection.prepareStatement(ALL);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          keys.add(
              new ApiKey(
                  row.getString(1),
                  row.getString(2),
                  Sql.bytes(row, 3),
                  List.of((String[]) row.getArray(4).getArray()),
                  Sql.instant(row, 5),
                  Sql.instantOrNull(row, 6),
                  Sql.instantOrNull(row, 7)));
        }
      }
      return keys;
    });
  }

  /// @throws io.midicenter.catalog.database.CatalogException also if the id is taken
  public void add(String keyId, String label, byte[] secretHash, Collection<String> scopes) {
    pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(ADD)) {
        statement.setString(1, keyId);
        statement.setString(2, label);
        statement.setBytes(3, secretHash);
        statement.setArray(4, connection.createArrayOf("text", scopes.toArray()));
        return statement.executeUpdate();
      }
    });
  }

  /// @return false if there is no such key, or it was revoked before
  public boolean revoke(String keyId) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(REVOKE)) {
        statement.setString(1, keyId);
        return statement.executeUpdate() > 0;
      }
    });
  }

  /// Notes that keys were used, at most every ten minutes each.
  public void used(Collection<String> keyIds) {
    pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(USED)) {
        statement.setArray(1, connection.createArrayOf("text", keyIds.toArray()));
        return statement.executeUpdate();
      }
    });
  }
}
