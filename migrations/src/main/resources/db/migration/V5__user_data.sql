SET lock_timeout = '5s';

-- What people say about contents: one row a content that anything was said about. A null says
-- nothing; a row of nulls does not stay.
CREATE TABLE user_mark (
  content_id  bigint      NOT NULL PRIMARY KEY REFERENCES content,
  favorite_at timestamptz,
  updated_at  timestamptz NOT NULL DEFAULT now(),
  stars       smallint    CHECK (stars BETWEEN 1 AND 5),
  keeper      boolean     CHECK (keeper),
  hidden      boolean     CHECK (hidden),
  note        text        CHECK (octet_length(note) BETWEEN 1 AND 65536)
);

-- People's decisions about tags: added, or rejected, so that the next analysis does not bring it
-- back.
CREATE TABLE content_tag (
  content_id bigint      NOT NULL REFERENCES content,
  made_at    timestamptz NOT NULL DEFAULT now(),
  tag_id     int         NOT NULL REFERENCES tag,
  rejected   boolean     NOT NULL,
  PRIMARY KEY (content_id, tag_id)
);

-- A collection with a query is smart: it is whatever that search finds.
CREATE TABLE collection (
  collection_id int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug          text        NOT NULL UNIQUE,
  name          text        NOT NULL,
  note          text,
  query         jsonb,
  version       bigint      NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now()
);

-- position: ascending, with gaps of 2^32.
CREATE TABLE collection_item (
  collection_id int         NOT NULL REFERENCES collection ON DELETE CASCADE,
  content_id    bigint      NOT NULL REFERENCES content,
  position      bigint      NOT NULL,
  added_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (collection_id, content_id)
);
CREATE INDEX collection_item_content_id_idx ON collection_item (content_id);

-- Without a name: a recent search, of which the newest 500 are kept.
CREATE TABLE saved_search (
  saved_id   int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text,
  query      jsonb       NOT NULL,
  query_hash bytea       NOT NULL CHECK (length(query_hash) = 16),
  pinned     boolean     NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at    timestamptz NOT NULL DEFAULT now(),
  use_count  int         NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX saved_search_recent_idx ON saved_search (query_hash) WHERE name IS NULL;

-- The journal of people's edits. undo_of: this edit took back that one.
CREATE TABLE edit (
  edit_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_at   timestamptz NOT NULL DEFAULT now(),
  undo_of   bigint      REFERENCES edit,
  undone_by bigint      REFERENCES edit,
  made_by   text,
  changed   int         NOT NULL CHECK (changed >= 0),
  summary   text        NOT NULL
);

-- One change of an edit for at most 10,000 contents: before and after are what stood there, a null
-- where nothing did. subject: the number of the tag or of the collection.
CREATE TABLE edit_change (
  edit_id     bigint   NOT NULL REFERENCES edit,
  seq         int      NOT NULL,
  kind        smallint NOT NULL CHECK (kind BETWEEN 0 AND 6),
  subject     int,
  content_ids bigint[] NOT NULL,
  before      text[]   NOT NULL,
  after       text[]   NOT NULL,
  PRIMARY KEY (edit_id, seq),
  CHECK (cardinality(content_ids) <= 10000
         AND cardinality(content_ids) = cardinality(before)
         AND cardinality(content_ids) = cardinality(after))
);
