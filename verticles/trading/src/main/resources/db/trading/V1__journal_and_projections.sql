-- The truth: what each shard was told, in order. The primary key is the fence between two owners of one shard.
CREATE TABLE journal (
  shard      int         NOT NULL,
  seq        bigint      NOT NULL,
  epoch      bigint      NOT NULL,
  commands   bytea       NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shard, seq)
);
ALTER TABLE journal ALTER COLUMN commands SET STORAGE EXTERNAL;

CREATE TABLE shard_owner (
  shard    int         PRIMARY KEY,
  epoch    bigint      NOT NULL,
  instance text        NOT NULL,
  shards   int         NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE snapshot (
  shard      int         NOT NULL,
  seq        bigint      NOT NULL,
  state      bytea       NOT NULL,
  state_hash bigint      NOT NULL,
  taken_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shard, seq)
);
ALTER TABLE snapshot ALTER COLUMN state SET STORAGE EXTERNAL;

-- Projections: written by the group trading_internal, rebuilt from the streams or the journal at need.
CREATE TABLE orders (
  order_id        uuid        PRIMARY KEY,
  user_id         uuid        NOT NULL,
  symbol          text        NOT NULL,
  side            text        NOT NULL,
  type            text        NOT NULL,
  time_in_force   text        NOT NULL,
  quantity        bigint      NOT NULL,
  limit_price     bigint,
  client_order_id text,
  accepted_at     timestamptz NOT NULL
);
CREATE INDEX orders_of_user ON orders (user_id, order_id DESC);

CREATE TABLE order_ends (
  order_id     uuid        PRIMARY KEY,
  reason       text        NOT NULL,
  cancelled_at timestamptz NOT NULL
);

CREATE TABLE trades (
  trade_id     uuid        PRIMARY KEY,
  order_id     uuid        NOT NULL,
  user_id      uuid        NOT NULL,
  symbol       text        NOT NULL,
  side         text        NOT NULL,
  quantity     bigint      NOT NULL,
  price        bigint      NOT NULL,
  notional     bigint      NOT NULL,
  fee          bigint      NOT NULL,
  liquidity    text        NOT NULL,
  realized_pnl bigint      NOT NULL,
  executed_at  timestamptz NOT NULL
);
CREATE INDEX trades_of_user ON trades (user_id, trade_id DESC);
CREATE INDEX trades_of_order ON trades (order_id);

CREATE TABLE closed_positions (
  event_id     uuid        PRIMARY KEY,
  user_id      uuid        NOT NULL,
  symbol       text        NOT NULL,
  side         text        NOT NULL,
  quantity     bigint      NOT NULL,
  entry_price  bigint      NOT NULL,
  exit_price   bigint      NOT NULL,
  realized_pnl bigint      NOT NULL,
  opened_at    timestamptz NOT NULL,
  closed_at    timestamptz NOT NULL
);
CREATE INDEX closed_positions_of_user ON closed_positions (user_id, closed_at DESC);
