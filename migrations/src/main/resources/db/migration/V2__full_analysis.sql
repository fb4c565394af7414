SET lock_timeout = '5s';

-- What the full analysis adds. All of it is null, or 0 changes of key, in rows that an older
-- version of the analysis wrote. Byte columns begin with a format byte and have one class each
-- that reads and writes them: ChordBytes, LineBytes, DrumBytes. A line of `parts` has a 22nd
-- column, the melody score; older rows lack it.
ALTER TABLE analysis
  ADD COLUMN key_changes int      NOT NULL DEFAULT 0 CHECK (key_changes >= 0),
  ADD COLUMN swing_x10   smallint CHECK (swing_x10 BETWEEN 0 AND 1000),
  ADD COLUMN swing16_x10 smallint CHECK (swing16_x10 BETWEEN 0 AND 1000),
  ADD COLUMN triplets    boolean,
  ADD COLUMN shape_hash  bytea    CHECK (length(shape_hash) = 16),
  -- 96 signed bytes and the mask of the aspects that are present
  ADD COLUMN vector      bytea    CHECK (length(vector) = 97),
  ADD COLUMN chords      bytea,
  ADD COLUMN lines       bytea,
  ADD COLUMN drums       bytea;
