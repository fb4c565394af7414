SET lock_timeout = '5s';

-- The group of near duplicates, as the task `near` found it last: the first 64 bits of the BLAKE3
-- of its first content. Null: alone, or not looked at yet.
ALTER TABLE content ADD COLUMN near_id bigint;
