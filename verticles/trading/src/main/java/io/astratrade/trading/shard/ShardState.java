package io.astratrade.trading.shard;

/** Stages of a shard's ownership. */
public enum ShardState {
    /** Reads snapshot and journal; answers 503. */
    LOADING,
    /** Owns the journal and trades. */
    LEADING,
    /** A newer owner has taken over; answers 503 until that one leaves or dies. */
    FENCED,
    CLOSED
}
