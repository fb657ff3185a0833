-- What users have proved of who they are; who is not here has proved nothing.
CREATE TABLE compliance_tier (
    user_id    uuid PRIMARY KEY,
    tier       text        NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Amounts that rules look at: withdrawals when they are asked for, everything else when it is in the ledger. Small ones are not here.
CREATE TABLE compliance_movement (
    user_id   uuid        NOT NULL,
    source_id uuid        NOT NULL,
    currency  text        NOT NULL,
    amount    bigint      NOT NULL CHECK (amount > 0),
    at        timestamptz NOT NULL,
    PRIMARY KEY (user_id, source_id)
);
CREATE INDEX compliance_movement_of ON compliance_movement (user_id, currency, at) INCLUDE (amount);
CREATE INDEX compliance_movement_at ON compliance_movement USING brin (at) WITH (autosummarize = on);

CREATE TABLE compliance_record (
    id            uuid PRIMARY KEY,
    user_id       uuid        NOT NULL,
    reason        text        NOT NULL,
    subject       text        NOT NULL,
    withdrawal_id uuid,
    currency      text        NOT NULL,
    amount        bigint      NOT NULL,
    detail        text        NOT NULL,
    state         text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'cleared', 'confirmed')),
    created_at    timestamptz NOT NULL,
    decided_at    timestamptz,
    decided_by    uuid,
    decision      text,
    CHECK ((state = 'open') = (decided_at IS NULL)),
    UNIQUE (user_id, reason, subject)
);
CREATE INDEX compliance_record_of ON compliance_record (user_id, id DESC);
CREATE INDEX compliance_record_state ON compliance_record (state, id DESC);
CREATE INDEX compliance_record_open ON compliance_record (created_at) WHERE state = 'open';
CREATE INDEX compliance_record_withdrawal ON compliance_record (withdrawal_id, id) WHERE withdrawal_id IS NOT NULL;
COMMENT ON COLUMN compliance_record.subject IS 'the withdrawal or transaction, or the day: a reason is noted once for each';
