-- Work over several services: which step is next, forwards or backwards, and what it has gathered.
CREATE TABLE saga (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL,
    state      text NOT NULL,
    step       integer NOT NULL,
    data       jsonb NOT NULL,
    deadline   timestamptz NOT NULL,
    next_at    timestamptz NOT NULL,
    claim      bigint NOT NULL DEFAULT 0,
    attempts   integer NOT NULL DEFAULT 0,
    last_error text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX saga_open ON saga (next_at) WHERE state IN ('running', 'compensating');
COMMENT ON COLUMN saga.claim IS 'rises with each claim: who holds an older number writes nothing any more';
COMMENT ON COLUMN saga.next_at IS 'nobody else takes it before; while it is worked on, the end of the lease';
