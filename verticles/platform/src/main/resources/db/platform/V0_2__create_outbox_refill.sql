-- What left a stream before a group had it, and up to where the group was given it from the outbox since.
CREATE TABLE outbox_refill (
    consumer_group text NOT NULL,
    stream         text NOT NULL,
    from_ms        bigint NOT NULL,
    to_ms          bigint NOT NULL,
    done_seq       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (consumer_group, stream, from_ms)
);
