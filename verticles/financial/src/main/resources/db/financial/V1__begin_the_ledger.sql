-- The double-entry ledger. What was posted never changes: postings, transactions and seals refuse it.
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is immutable: post a reversal instead', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Lets a transaction begin anew when another one wrote the same key first: serialization failures are repeated.
CREATE FUNCTION ledger_expect(written bigint, expected bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF written <> expected THEN
        RAISE EXCEPTION 'another transaction wrote % of % rows first', expected - written, expected
            USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN written;
END $$;

CREATE TABLE ledger_transaction (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL,
    origin        text NOT NULL,
    reference     text,
    description   text NOT NULL,
    reversal_of   uuid,
    at            timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX ledger_transaction_reference ON ledger_transaction (origin, reference) WHERE reference IS NOT NULL;
CREATE UNIQUE INDEX ledger_transaction_reversal ON ledger_transaction (reversal_of) WHERE reversal_of IS NOT NULL;
COMMENT ON COLUMN ledger_transaction.at IS 'by the financial clock, moved on by microseconds where needed to come after what its bounded accounts have';

CREATE TABLE ledger_posting (
    transaction_id      uuid NOT NULL,
    ordinal             smallint NOT NULL,
    source              text NOT NULL,
    destination         text NOT NULL,
    asset               text NOT NULL,
    amount              bigint NOT NULL CHECK (amount > 0),
    source_balance      bigint,
    destination_balance bigint,
    at                  timestamptz NOT NULL,
    PRIMARY KEY (transaction_id, ordinal),
    CHECK (source <> destination)
);
CREATE INDEX ledger_posting_out ON ledger_posting (source, asset, at, ordinal);
CREATE INDEX ledger_posting_in ON ledger_posting (destination, asset, at, ordinal);
COMMENT ON COLUMN ledger_posting.amount IS 'micros';
COMMENT ON COLUMN ledger_posting.source_balance IS 'after it; null when the account is not bounded';
COMMENT ON COLUMN ledger_posting.destination_balance IS 'after it; null when the account is not bounded';

CREATE TABLE ledger_balance (
    account text NOT NULL,
    asset   text NOT NULL,
    bounded boolean NOT NULL,
    balance bigint NOT NULL DEFAULT 0,
    held    bigint NOT NULL DEFAULT 0,
    last_at timestamptz NOT NULL DEFAULT 'epoch',
    PRIMARY KEY (account, asset),
    CHECK (held >= 0),
    CHECK (NOT bounded OR balance >= held)
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
COMMENT ON TABLE ledger_balance IS 'bounded accounts as they are; the others as of the last seal, to which what is unsealed is added';

CREATE TABLE ledger_hold (
    id          uuid PRIMARY KEY,
    account     text NOT NULL,
    destination text NOT NULL,
    asset       text NOT NULL,
    amount      bigint NOT NULL CHECK (amount > 0),
    captured    bigint NOT NULL DEFAULT 0,
    captures    integer NOT NULL DEFAULT 0,
    state       text NOT NULL DEFAULT 'open',
    kind        text NOT NULL,
    origin      text NOT NULL,
    reference   text NOT NULL,
    description text NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    closed_at   timestamptz,
    UNIQUE (origin, reference),
    CHECK (captured BETWEEN 0 AND amount),
    CHECK (state IN ('open', 'captured', 'released', 'expired'))
);
CREATE INDEX ledger_hold_open ON ledger_hold (expires_at) WHERE state = 'open';
CREATE INDEX ledger_hold_account ON ledger_hold (account, asset) WHERE state = 'open';

-- What each database transaction posted, until the sealer has numbered it: a late committer leaves no gap.
CREATE TABLE ledger_unsealed (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction_ids uuid[] NOT NULL,
    content_hashes  bytea[] NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);

CREATE TABLE ledger_seal (
    number         bigint PRIMARY KEY,
    transaction_id uuid NOT NULL UNIQUE,
    content_hash   bytea NOT NULL,
    chain_hash     bytea NOT NULL
);

-- The end of the chain: its row's lock makes one sealer of many.
CREATE TABLE ledger_chain (
    only_one  boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    number    bigint NOT NULL,
    hash      bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO ledger_chain (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- What unbounded accounts got in an hour, of all that is sealed: balances at a time are folded from here.
CREATE TABLE ledger_checkpoint (
    account text NOT NULL,
    asset   text NOT NULL,
    hour    timestamptz NOT NULL,
    amount  bigint NOT NULL,
    PRIMARY KEY (account, asset, hour)
);

CREATE TRIGGER ledger_transaction_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_posting_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_seal_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_seal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
