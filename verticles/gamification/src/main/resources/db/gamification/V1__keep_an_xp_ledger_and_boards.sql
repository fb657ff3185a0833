-- Where everybody stands: xp is the sum of the user's ledger entries, entries their number, both changed with them.
CREATE TABLE user_progress (
    user_id    text COLLATE "C" PRIMARY KEY,
    xp         bigint      NOT NULL DEFAULT 0 CHECK (xp >= 0),
    entries    bigint      NOT NULL DEFAULT 0 CHECK (entries >= 0),
    peak_level integer     NOT NULL DEFAULT 1 CHECK (peak_level >= 1),
    updated_at timestamptz NOT NULL
) WITH (fillfactor = 70);

-- Every change of XP, once per source event, however often the event arrives and whatever became of the inbox.
CREATE TABLE xp_ledger (
    user_id         text COLLATE "C" NOT NULL,
    seq             bigint      NOT NULL CHECK (seq > 0),
    source_event_id text COLLATE "C" NOT NULL,
    activity        text        NOT NULL,
    symbol          text COLLATE "C",
    base_xp         bigint      NOT NULL,
    xp              bigint      NOT NULL CHECK (xp <> 0),
    total_xp        bigint      NOT NULL CHECK (total_xp >= 0),
    formula_version integer     NOT NULL,
    occurred_at     timestamptz NOT NULL,
    awarded_at      timestamptz NOT NULL,
    PRIMARY KEY (user_id, seq),
    CONSTRAINT xp_ledger_once_per_event UNIQUE (source_event_id)
);

-- Finds the trades of a position that turns out to be a wash.
CREATE INDEX xp_ledger_trades ON xp_ledger (user_id, symbol, occurred_at) WHERE activity = 'trade';

-- Counts a user's interactions of an hour.
CREATE INDEX xp_ledger_interactions ON xp_ledger (user_id, occurred_at)
    WHERE activity IN ('like', 'comment', 'share', 'follow', 'clan_join');

CREATE FUNCTION refuse_to_rewrite_xp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'xp_ledger is append-only: add a reversing entry instead';
END
$$;

CREATE TRIGGER xp_ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON xp_ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_xp();

-- Positions closed too soon: their trades earn nothing, whether they arrived before the closing or arrive after it.
CREATE TABLE wash_window (
    event_id  text COLLATE "C" PRIMARY KEY,
    user_id   text COLLATE "C" NOT NULL,
    symbol    text COLLATE "C" NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz NOT NULL
);

-- Positions of a user in a symbol follow each other, so the first window that ends at or after a trade is the only one
-- that can hold it.
CREATE INDEX wash_window_market ON wash_window (user_id, symbol, closed_at, opened_at);

-- The truth behind the boards; a score may be negative, such a user is not shown.
CREATE TABLE board_score (
    board_id   text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    score      bigint      NOT NULL,
    reached_at timestamptz NOT NULL,
    PRIMARY KEY (board_id, user_id)
) WITH (fillfactor = 70);

-- One row, locked by whoever changes boards, so that changes are numbered without gaps in the order of their commits.
CREATE TABLE board_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint NOT NULL
) WITH (fillfactor = 10);

INSERT INTO board_clock (seq) VALUES (0);

-- Who changed where: what a board in Redis, which knows the number it is at, still has to be told.
CREATE TABLE board_change (
    seq        bigint PRIMARY KEY,
    board_ids  text[]      NOT NULL,
    user_ids   text[]      NOT NULL,
    changed_at timestamptz NOT NULL
);
