-- Payment methods, payments, refunds, withdrawals, disputes.
-- A card's number is in none of these tables.
CREATE TABLE payment_method (
    id         uuid PRIMARY KEY,
    user_id    uuid NOT NULL,
    provider   text NOT NULL,
    token      text NOT NULL,
    brand      text NOT NULL,
    last4      text NOT NULL CHECK (last4 ~ '^[0-9]{4}$'),
    exp_month  integer NOT NULL,
    exp_year   integer NOT NULL,
    preferred  boolean NOT NULL,
    created_at timestamptz NOT NULL,
    removed_at timestamptz
);
CREATE INDEX payment_method_of ON payment_method (user_id, id DESC) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX payment_method_preferred ON payment_method (user_id) WHERE preferred AND removed_at IS NULL;

-- due_at: when the next look at a payment that is not settled is due, and until when whoever looks now may take; null when settled.
CREATE TABLE payment (
    id             uuid PRIMARY KEY,
    user_id        uuid NOT NULL,
    purpose        text NOT NULL,
    reference      text NOT NULL,
    amount         bigint NOT NULL CHECK (amount > 0),
    currency       text NOT NULL,
    method_id      uuid NOT NULL REFERENCES payment_method,
    provider       text NOT NULL,
    description    text NOT NULL,
    state          text NOT NULL,
    failure        text,
    action_url     text,
    refunded       bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
    attempts       integer NOT NULL DEFAULT 0,
    due_at         timestamptz,
    correlation_id text NOT NULL,
    causation_id   text NOT NULL,
    traceparent    text,
    created_at     timestamptz NOT NULL,
    settled_at     timestamptz,
    CHECK ((due_at IS NULL) = (state IN ('succeeded', 'failed')))
);
CREATE INDEX payment_due ON payment (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payment_of ON payment (user_id, id DESC);

CREATE TABLE payment_refund (
    id             uuid PRIMARY KEY,
    payment_id     uuid NOT NULL REFERENCES payment,
    amount         bigint NOT NULL CHECK (amount > 0),
    reason         text NOT NULL,
    state          text NOT NULL,
    failure        text,
    hold_id        uuid,
    attempts       integer NOT NULL DEFAULT 0,
    due_at         timestamptz,
    correlation_id text NOT NULL,
    causation_id   text NOT NULL,
    traceparent    text,
    created_at     timestamptz NOT NULL,
    settled_at     timestamptz,
    CHECK ((due_at IS NULL) = (state IN ('succeeded', 'failed')))
);
CREATE INDEX payment_refund_due ON payment_refund (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payment_refund_of ON payment_refund (payment_id);

-- A held withdrawal has no due_at: it waits for a decision.
CREATE TABLE payment_withdrawal (
    id             uuid PRIMARY KEY,
    user_id        uuid NOT NULL,
    amount         bigint NOT NULL CHECK (amount > 0),
    currency       text NOT NULL,
    method_id      uuid NOT NULL REFERENCES payment_method,
    provider       text NOT NULL,
    state          text NOT NULL,
    reason         text,
    hold_id        uuid NOT NULL,
    attempts       integer NOT NULL DEFAULT 0,
    asked_at       timestamptz,
    due_at         timestamptz,
    correlation_id text NOT NULL,
    causation_id   text NOT NULL,
    traceparent    text,
    created_at     timestamptz NOT NULL,
    settled_at     timestamptz
);
CREATE INDEX payment_withdrawal_due ON payment_withdrawal (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payment_withdrawal_of ON payment_withdrawal (user_id, id DESC);

CREATE TABLE payment_dispute (
    id         uuid PRIMARY KEY,
    payment_id uuid NOT NULL REFERENCES payment,
    provider   text NOT NULL,
    reference  text NOT NULL,
    amount     bigint NOT NULL CHECK (amount > 0),
    reason     text NOT NULL,
    state      text NOT NULL,
    hold_id    uuid,
    held       bigint NOT NULL DEFAULT 0,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz,
    UNIQUE (provider, reference)
);
CREATE INDEX payment_dispute_of ON payment_dispute (payment_id);

-- What providers said by themselves, once each.
CREATE TABLE payment_notice (
    provider    text NOT NULL,
    notice_id   text NOT NULL,
    type        text NOT NULL,
    object      text NOT NULL,
    disposition text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (provider, notice_id)
);
CREATE INDEX payment_notice_age ON payment_notice (received_at);

-- How far a provider's own list of notices was read.
CREATE TABLE payment_notice_cursor (
    provider text PRIMARY KEY,
    number   bigint NOT NULL
);
