-- An answer that is repeated has the headers that it had, Location for one.
ALTER TABLE idempotency_key ADD COLUMN headers jsonb NOT NULL DEFAULT '{}';
