-- One row per job of the service; whoever holds its lock runs it, in the transaction that moves next_due.
CREATE TABLE job (
    name      text PRIMARY KEY,
    next_due  timestamptz NOT NULL,
    retry_at  timestamptz,
    failures  integer NOT NULL DEFAULT 0,
    last_due  timestamptz,
    last_run  timestamptz,
    last_error text
);
COMMENT ON COLUMN job.next_due IS 'the earliest due time that has not been done';
COMMENT ON COLUMN job.failures IS 'attempts at next_due that failed';
