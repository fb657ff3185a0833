-- Amounts are millionths of a dollar.
CREATE TABLE subscription (
    id                uuid PRIMARY KEY,
    user_id           uuid        NOT NULL,
    plan              text        NOT NULL,
    plan_version      integer     NOT NULL,
    period            text        NOT NULL,
    status            text        NOT NULL,
    term_start        timestamptz NOT NULL,
    term_end          timestamptz NOT NULL CHECK (term_end > term_start),
    term_anchor       timestamptz NOT NULL,
    trial_ends_at     timestamptz,
    wish_plan         text,
    wish_plan_version integer,
    wish_period       text,
    wish_cancel       boolean     NOT NULL DEFAULT false,
    payment_method_id uuid,
    coupon_code       text,
    coupon_percent    integer,
    coupon_amount     bigint,
    coupon_once       boolean,
    coupon_until      timestamptz,
    value             bigint      NOT NULL CHECK (value >= 0),
    refunded          bigint      NOT NULL CHECK (refunded >= 0),
    mrr               bigint      NOT NULL CHECK (mrr >= 0),
    open_invoice_id   uuid,
    payment_id        uuid,
    dunning_since     timestamptz,
    dunning_failures  integer,
    paused_at         timestamptz,
    created_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    end_reason        text,
    due_at            timestamptz
);
COMMENT ON COLUMN subscription.value IS 'what was paid for the whole term; what is left of it is given back at an end or an upgrade';
COMMENT ON COLUMN subscription.due_at IS 'when the job has to look at it; null while a payment of it is under way, and at its end';

-- A user has one at a time.
CREATE UNIQUE INDEX subscription_live ON subscription (user_id) WHERE status <> 'cancelled';
CREATE INDEX subscription_of ON subscription (user_id, id DESC);
CREATE INDEX subscription_paid_by ON subscription (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX subscription_due ON subscription (due_at, id) WHERE due_at IS NOT NULL;

-- Every change of monthly recurring revenue; the sum of a subscription's differences is its mrr.
CREATE TABLE subscription_movement (
    id              uuid PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES subscription,
    user_id         uuid        NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL,
    mrr_before      bigint      NOT NULL,
    mrr_after       bigint      NOT NULL CHECK (mrr_after <> mrr_before),
    plan            text        NOT NULL
);
CREATE INDEX subscription_movement_at ON subscription_movement (at);
CREATE INDEX subscription_movement_of ON subscription_movement (user_id);

-- The last number of each series; its row is locked until the transaction that takes one ends, so that none is missing.
CREATE TABLE invoice_number (
    series text PRIMARY KEY,
    last   bigint NOT NULL
);
INSERT INTO invoice_number VALUES ('invoice', 0), ('credit_note', 0);

CREATE TABLE invoice (
    id                 uuid PRIMARY KEY,
    number             bigint      NOT NULL UNIQUE,
    user_id            uuid        NOT NULL,
    subscription_id    uuid        NOT NULL REFERENCES subscription,
    purpose            text        NOT NULL,
    status             text        NOT NULL,
    subtotal           bigint      NOT NULL,
    credit             bigint      NOT NULL,
    total              bigint      NOT NULL CHECK (total >= 0 AND total = subtotal - credit),
    grant_plan         text        NOT NULL,
    grant_plan_version integer     NOT NULL,
    grant_period       text        NOT NULL,
    grant_start        timestamptz NOT NULL,
    grant_end          timestamptz NOT NULL,
    grant_anchor       timestamptz NOT NULL,
    grant_value        bigint      NOT NULL,
    issued_at          timestamptz NOT NULL,
    paid_at            timestamptz,
    refunded           bigint      NOT NULL DEFAULT 0 CHECK (refunded >= 0)
);
CREATE INDEX invoice_of ON invoice (user_id, number DESC);
CREATE INDEX invoice_of_subscription ON invoice (subscription_id, number DESC);

CREATE TABLE invoice_line (
    invoice_id  uuid        NOT NULL REFERENCES invoice,
    position    integer     NOT NULL,
    kind        text        NOT NULL,
    description text        NOT NULL,
    amount      bigint      NOT NULL,
    from_at     timestamptz NOT NULL,
    to_at       timestamptz NOT NULL,
    PRIMARY KEY (invoice_id, position)
);

CREATE TABLE invoice_credit_note (
    id          uuid PRIMARY KEY,
    number      bigint      NOT NULL UNIQUE,
    invoice_id  uuid        NOT NULL REFERENCES invoice,
    user_id     uuid        NOT NULL,
    amount      bigint      NOT NULL CHECK (amount > 0),
    destination text        NOT NULL,
    reason      text        NOT NULL,
    issued_at   timestamptz NOT NULL
);
CREATE INDEX invoice_credit_note_of ON invoice_credit_note (invoice_id);

CREATE TABLE coupon (
    code            text PRIMARY KEY,
    percent         integer CHECK (percent BETWEEN 1 AND 100),
    amount          bigint CHECK (amount > 0),
    months          integer CHECK (months > 0),
    expires_at      timestamptz,
    max_redemptions integer CHECK (max_redemptions > 0),
    redeemed        integer     NOT NULL DEFAULT 0 CHECK (redeemed >= 0 AND redeemed <= max_redemptions),
    created_at      timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    CHECK ((percent IS NULL) <> (amount IS NULL))
);
CREATE TABLE coupon_redemption (
    code            text        NOT NULL REFERENCES coupon,
    user_id         uuid        NOT NULL,
    subscription_id uuid        NOT NULL REFERENCES subscription,
    at              timestamptz NOT NULL,
    PRIMARY KEY (code, user_id)
);

-- What users have to pay future invoices with; the sum of balances is the balance of platform:credits in the ledger.
CREATE TABLE credit_account (
    user_id uuid PRIMARY KEY,
    balance bigint NOT NULL DEFAULT 0,
    held    bigint NOT NULL DEFAULT 0 CHECK (held >= 0 AND held <= balance)
);
COMMENT ON COLUMN credit_account.held IS 'what open invoices are to be paid with';
CREATE TABLE credit_entry (
    id            uuid PRIMARY KEY,
    user_id       uuid        NOT NULL,
    amount        bigint      NOT NULL CHECK (amount <> 0),
    balance_after bigint      NOT NULL,
    reason        text        NOT NULL,
    invoice_id    uuid,
    at            timestamptz NOT NULL
);
CREATE INDEX credit_entry_of ON credit_entry (user_id, id DESC);

-- How far the test clock is ahead of the system's; in embedded mode only.
CREATE TABLE test_clock (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    ahead_ms  bigint NOT NULL DEFAULT 0 CHECK (ahead_ms >= 0)
);
INSERT INTO test_clock DEFAULT VALUES;
