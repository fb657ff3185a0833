-- The sandbox provider's books, as another company's database would be.
CREATE TABLE sandbox_card (
    token      text PRIMARY KEY,
    card       text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sandbox_charge (
    key        uuid PRIMARY KEY,
    token      text,
    amount     bigint NOT NULL,
    currency   text NOT NULL,
    state      text NOT NULL,
    code       text,
    refunded   bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sandbox_refund (
    key    uuid PRIMARY KEY,
    charge uuid NOT NULL,
    amount bigint NOT NULL,
    state  text NOT NULL,
    code   text
);

CREATE TABLE sandbox_payout (
    key      uuid PRIMARY KEY,
    token    text NOT NULL,
    amount   bigint NOT NULL,
    currency text NOT NULL,
    state    text NOT NULL,
    code     text
);

CREATE TABLE sandbox_dispute (
    reference text PRIMARY KEY,
    charge    uuid NOT NULL UNIQUE,
    amount    bigint NOT NULL,
    state     text NOT NULL
);

CREATE TABLE sandbox_notice (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject text NOT NULL,
    object  text NOT NULL,
    charge  uuid NOT NULL,
    amount  bigint NOT NULL,
    at      timestamptz NOT NULL
);
