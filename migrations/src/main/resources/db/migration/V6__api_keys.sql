SET lock_timeout = '5s';

-- secret_hash: SHA-256 of the whole key; the key itself is shown once and never kept.
CREATE TABLE api_key (
  key_id       text        NOT NULL PRIMARY KEY CHECK (key_id ~ '^[a-z0-9]{4,16}$'),
  label        text        NOT NULL,
  secret_hash  bytea       NOT NULL CHECK (length(secret_hash) = 32),
  scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at   timestamptz
);
