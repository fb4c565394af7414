SET lock_timeout = '5s';

-- An archive is a row of dir; its members are the locations that point to it, named as in
-- `inner.zip!/dir/x.mid`, with `#2` in raw_uri for the second member of a name. Size and time are
-- null until all that was read of it is in rows: the next import reads it again then.
ALTER TABLE dir
  ADD COLUMN kind       smallint NOT NULL DEFAULT 0 CHECK (kind BETWEEN 0 AND 1),
  ADD COLUMN size_bytes bigint,
  ADD COLUMN mtime_ns   bigint,
  ADD COLUMN format     text,
  ADD COLUMN members    int,
  ADD COLUMN state      smallint CHECK (state BETWEEN 0 AND 2),
  ADD CHECK (kind = 1 OR (size_bytes IS NULL AND mtime_ns IS NULL AND format IS NULL
                          AND members IS NULL AND state IS NULL));
