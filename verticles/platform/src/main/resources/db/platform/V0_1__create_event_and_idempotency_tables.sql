-- One row per transaction that emitted events; packed holds them as ready stream fields.
CREATE TABLE outbox (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    packed       bytea NOT NULL,
    event_count  integer NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_ms bigint
);
ALTER TABLE outbox ALTER COLUMN packed SET STORAGE EXTERNAL;
-- Rows turn over fast: without frequent vacuums the index of unpublished rows fills with dead entries.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.1);
CREATE INDEX outbox_unpublished ON outbox (seq) WHERE published_ms IS NULL;
CREATE INDEX outbox_published ON outbox (published_ms) WHERE published_ms IS NOT NULL;
COMMENT ON COLUMN outbox.published_ms IS
    'millisecond of the largest stream id that its events got: what Redis has up to there, it has of this row';

-- What Redis must still have: the last id of each stream, and the time up to which every group has acknowledged.
CREATE TABLE outbox_stream (
    stream   text PRIMARY KEY,
    last_id  text NOT NULL,
    acked_ms bigint NOT NULL DEFAULT 0
);

-- One row per event that a group has applied, in the transaction that applied it.
CREATE TABLE inbox (
    consumer_group text NOT NULL,
    event_id       uuid NOT NULL,
    received_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer_group, event_id)
);
CREATE INDEX inbox_received_at ON inbox USING brin (received_at) WITH (autosummarize = on);

CREATE TABLE idempotency_key (
    principal  text NOT NULL,
    route      text NOT NULL,
    key        text NOT NULL,
    body_hash  text NOT NULL,
    status     integer,
    body       text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (principal, route, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
