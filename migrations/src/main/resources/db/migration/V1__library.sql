SET lock_timeout = '5s';

-- Codes of smallint columns stand in one Java enum each, by ordinal. Confidences and shares are
-- whole percent, tempi hundredths of a BPM, keys 0..23 (tonic pitch class, plus 12 for minor).

CREATE TABLE library_meta (
  singleton         boolean     NOT NULL DEFAULT true PRIMARY KEY CHECK (singleton),
  library_id        uuid        NOT NULL,
  feed_epoch        uuid        NOT NULL,
  system_identifier bigint      NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE root (
  root_id    int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug       text        NOT NULL UNIQUE,
  path       text        NOT NULL UNIQUE,
  label      text        NOT NULL,
  pack_depth smallint    NOT NULL DEFAULT 1 CHECK (pack_depth BETWEEN 1 AND 16),
  state      smallint    NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
  added_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pack (
  pack_id int  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug    text NOT NULL UNIQUE,
  name    text NOT NULL,
  maker   text
);

-- path is relative to the root, '' for the root itself. The path text is not indexed: a B-tree
-- entry above 2,704 bytes is refused, and paths can be longer. path_key: see PathKey.
CREATE TABLE dir (
  dir_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  root_id  int    NOT NULL REFERENCES root,
  path     text   NOT NULL,
  path_key bytea  NOT NULL UNIQUE CHECK (length(path_key) = 16),
  pack_id  int    REFERENCES pack
);

CREATE TABLE content (
  content_id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  blake3           bytea       NOT NULL UNIQUE CHECK (length(blake3) = 32),
  size_bytes       int         NOT NULL CHECK (size_bytes >= 0),
  state            smallint    NOT NULL CHECK (state BETWEEN 0 AND 3),
  analysis_version int         NOT NULL,
  first_seen_at    timestamptz NOT NULL
);

CREATE TABLE location (
  location_id bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  content_id  bigint   NOT NULL REFERENCES content,
  dir_id      bigint   NOT NULL REFERENCES dir,
  mtime_ns    bigint   NOT NULL,
  size_bytes  int      NOT NULL,
  state       smallint NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 1),
  path_key    bytea    NOT NULL UNIQUE CHECK (length(path_key) = 16),
  name        text     NOT NULL,
  raw_uri     text
);
CREATE INDEX location_content_id_idx ON location (content_id);
CREATE INDEX location_dir_id_idx ON location (dir_id);

CREATE TABLE analysis (
  content_id             bigint   NOT NULL PRIMARY KEY REFERENCES content,
  duration_ticks         bigint,
  events                 int      NOT NULL CHECK (events >= 0),
  notes                  int      NOT NULL CHECK (notes >= 0),
  duration_ms            int,
  bars_x10               int,
  bpm_x100               int,
  bpm_min_x100           int,
  bpm_max_x100           int,
  tempo_changes          int      NOT NULL,
  meter_changes          int      NOT NULL,
  polyphony_max          int,
  polyphony_avg_x100     int,
  density_x100           int,
  quarter_density_x100   int,
  status                 smallint NOT NULL CHECK (status BETWEEN 0 AND 2),
  smf_format             smallint NOT NULL,
  division               int      NOT NULL,
  time_base              smallint NOT NULL CHECK (time_base BETWEEN 0 AND 2),
  tracks                 int      NOT NULL,
  bars_source            smallint NOT NULL CHECK (bars_source BETWEEN 0 AND 3),
  bars_conf              smallint NOT NULL CHECK (bars_conf BETWEEN 0 AND 100),
  bpm_source             smallint NOT NULL CHECK (bpm_source BETWEEN 0 AND 3),
  bpm_conf               smallint NOT NULL CHECK (bpm_conf BETWEEN 0 AND 100),
  key                    smallint CHECK (key BETWEEN 0 AND 23),
  key_source             smallint NOT NULL CHECK (key_source BETWEEN 0 AND 3),
  key_conf               smallint NOT NULL CHECK (key_conf BETWEEN 0 AND 100),
  signature              smallint CHECK (signature BETWEEN -7 AND 7),
  signature_source       smallint NOT NULL CHECK (signature_source BETWEEN 0 AND 3),
  signature_conf         smallint NOT NULL CHECK (signature_conf BETWEEN 0 AND 100),
  meter_num              smallint CHECK (meter_num BETWEEN 1 AND 64),
  meter_den              smallint CHECK (meter_den BETWEEN 1 AND 64),
  meter_source           smallint NOT NULL CHECK (meter_source BETWEEN 0 AND 3),
  meter_conf             smallint NOT NULL CHECK (meter_conf BETWEEN 0 AND 100),
  kind                   smallint CHECK (kind BETWEEN 0 AND 4),
  kind_source            smallint NOT NULL CHECK (kind_source BETWEEN 0 AND 3),
  kind_conf              smallint NOT NULL CHECK (kind_conf BETWEEN 0 AND 100),
  loop_bars              smallint,
  pitch_min              smallint CHECK (pitch_min BETWEEN 0 AND 127),
  pitch_max              smallint CHECK (pitch_max BETWEEN 0 AND 127),
  pitches                smallint,
  velocity_min           smallint CHECK (velocity_min BETWEEN 0 AND 127),
  velocity_max           smallint CHECK (velocity_max BETWEEN 0 AND 127),
  velocity_avg_x100      smallint,
  velocity_sd_x100       smallint,
  drum_share             smallint CHECK (drum_share BETWEEN 0 AND 100),
  nomml                  smallint CHECK (nomml BETWEEN 0 AND 12),
  main_instrument        smallint,
  loopable               boolean,
  note_hash              bytea    CHECK (length(note_hash) = 16),
  warnings               smallint[],
  bpm_alt_x100           int[],
  keys_possible          smallint[],
  keys_score             smallint[],
  tags                   int[],
  tag_conf               smallint[],
  tag_source             smallint[],
  -- a line per part, columns of PartColumns; null without parts
  parts                  int[],
  part_names             text[],
  title                  text,
  artist                 text,
  sketch                 bytea    NOT NULL,
  texts                  jsonb,
  detail                 jsonb    NOT NULL,
  CHECK (cardinality(keys_possible) = cardinality(keys_score)),
  CHECK (cardinality(tags) <= 64
         AND cardinality(tags) = cardinality(tag_conf)
         AND cardinality(tags) = cardinality(tag_source)),
  CHECK (array_ndims(parts) = 2 AND array_length(parts, 1) = cardinality(part_names))
);

CREATE TABLE tag (
  tag_id   int     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  category text    NOT NULL,
  slug     text    NOT NULL UNIQUE,
  label    text    NOT NULL,
  retired  boolean NOT NULL DEFAULT false
);

CREATE TABLE job (
  job_id       uuid        NOT NULL PRIMARY KEY,
  kind         text        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('queued', 'running', 'cancelling', 'succeeded',
                                                     'failed', 'cancelled', 'interrupted')),
  params       jsonb       NOT NULL,
  progress     jsonb,
  report       jsonb,
  error        jsonb,
  created_at   timestamptz NOT NULL,
  started_at   timestamptz,
  heartbeat_at timestamptz,
  finished_at  timestamptz
);
CREATE INDEX job_unfinished_idx ON job (state) WHERE state IN ('queued', 'running', 'cancelling');

CREATE TABLE file_problem (
  problem_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  path_key     bytea       NOT NULL CHECK (length(path_key) = 16),
  stage        text        NOT NULL,
  code         text        NOT NULL,
  severity     smallint    NOT NULL CHECK (severity BETWEEN 0 AND 1),
  display_path text        NOT NULL,
  detail       text        NOT NULL CHECK (octet_length(detail) <= 2048),
  content_id   bigint      REFERENCES content,
  job_id       uuid,
  seen_count   int         NOT NULL DEFAULT 1,
  first_at     timestamptz NOT NULL DEFAULT now(),
  last_at      timestamptz NOT NULL DEFAULT now(),
  resolved_at  timestamptz,
  UNIQUE (path_key, stage, code)
);

-- One row per content that ever changed; no foreign key, because it outlives deleted content.
CREATE TABLE index_feed (
  content_id bigint  NOT NULL PRIMARY KEY,
  xid        xid8    NOT NULL DEFAULT pg_current_xact_id(),
  version    bigint  NOT NULL DEFAULT 1,
  deleted    boolean NOT NULL DEFAULT false
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX index_feed_xid_idx ON index_feed (xid);
