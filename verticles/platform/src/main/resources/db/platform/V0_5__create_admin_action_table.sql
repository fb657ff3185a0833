-- What administrators did here: one row in the transaction of each deed.
CREATE TABLE admin_action (
    id             uuid PRIMARY KEY,
    at             timestamptz NOT NULL DEFAULT now(),
    actor          text NOT NULL,
    role           text NOT NULL,
    operation      text NOT NULL,
    target         text NOT NULL,
    reason         text NOT NULL,
    detail         jsonb NOT NULL,
    correlation_id text NOT NULL
);
CREATE INDEX admin_action_at ON admin_action (at);
CREATE INDEX admin_action_target ON admin_action (target, at);
