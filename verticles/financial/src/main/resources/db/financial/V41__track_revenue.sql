-- Which events are in the books: an event is booked once, however often it arrives and whatever became of the inbox.
CREATE TABLE revenue_claim (
    event_id  text COLLATE "C" PRIMARY KEY,
    reference text COLLATE "C" NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX revenue_claim_at ON revenue_claim USING brin (at) WITH (autosummarize = on);
COMMENT ON COLUMN revenue_claim.reference IS 'of the ledger''s transaction, whose origin is `event`';
