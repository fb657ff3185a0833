-- What users' plans allow, as subscriptions tell; shards follow it and journal each change.
CREATE TABLE plan_limit (
    user_id        uuid PRIMARY KEY,
    trades_per_day integer     NOT NULL CHECK (trades_per_day >= 0),
    told_at        timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX plan_limit_changed ON plan_limit (changed_at, user_id);
COMMENT ON COLUMN plan_limit.trades_per_day IS '0: no limit';
COMMENT ON COLUMN plan_limit.told_at IS 'the time of the event: the latest wins';
