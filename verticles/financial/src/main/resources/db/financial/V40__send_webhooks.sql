-- Where users want to be told of their events. Secrets are not here: they are derived from the id.
CREATE TABLE webhook_endpoint (
    id          uuid PRIMARY KEY,
    user_id     uuid        NOT NULL,
    url         text        NOT NULL,
    events      text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    disabled_at timestamptz
);
CREATE INDEX webhook_endpoint_of ON webhook_endpoint (user_id, id DESC);

-- One row per event and endpoint: what was, or is to be, sent, and how that went.
CREATE TABLE webhook_delivery (
    id          uuid PRIMARY KEY,
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    object_id   text        NOT NULL,
    event       text        NOT NULL,
    event_id    text        NOT NULL,
    event_at    timestamptz NOT NULL,
    body        text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
    attempts    integer     NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    UNIQUE (endpoint_id, event_id)
);
CREATE INDEX webhook_delivery_of ON webhook_delivery (endpoint_id, id DESC);
CREATE INDEX webhook_delivery_next ON webhook_delivery (endpoint_id, object_id, event_at, id) WHERE state = 'pending';
CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;
COMMENT ON COLUMN webhook_delivery.expires_at IS 'no attempt is made after it';

CREATE TABLE webhook_attempt (
    delivery_id uuid        NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    number      integer     NOT NULL,
    at          timestamptz NOT NULL,
    millis      integer     NOT NULL,
    status      integer,
    error       text,
    PRIMARY KEY (delivery_id, number)
);

-- One row per object with deliveries to make: they are made one after another, the oldest event first.
CREATE TABLE webhook_lane (
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    object_id   text        NOT NULL,
    pending     integer     NOT NULL,
    failures    integer     NOT NULL DEFAULT 0,
    next_at     timestamptz NOT NULL,
    claim       bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (endpoint_id, object_id)
) WITH (fillfactor = 70);
CREATE INDEX webhook_lane_due ON webhook_lane (next_at);
COMMENT ON COLUMN webhook_lane.next_at IS 'nobody sends before it; during an attempt, the end of the lease';
COMMENT ON COLUMN webhook_lane.claim IS 'rises with each claim: who holds an older number writes nothing any more';
COMMENT ON COLUMN webhook_lane.failures IS 'attempts that failed in a row';
