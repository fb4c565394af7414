SET lock_timeout = '5s';

-- State 3 is a root that was removed: its rows stay, so that its files are the same ones when it is
-- added again.
ALTER TABLE root
  ADD COLUMN watch boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT root_state_check,
  ADD CONSTRAINT root_state_check CHECK (state BETWEEN 0 AND 3);
