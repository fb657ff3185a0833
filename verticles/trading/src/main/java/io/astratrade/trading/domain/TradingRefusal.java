package io.astratrade.trading.domain;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of the service around the engine, which has its own. */
public enum TradingRefusal implements Refusal {
    TRADING_SYMBOL_NOT_FOUND(404, "There is no such instrument.", "Take a symbol from the list of instruments."),
    TRADING_SHARD_UNAVAILABLE(
            503,
            "Trading for this account is not available right now.",
            "Wait as many seconds as Retry-After says, then repeat it with the same Idempotency-Key."),
    TRADING_SHARD_MOVING(
            503,
            "Trading for this account is moving to another instance; nothing was done.",
            "Repeat it with the same Idempotency-Key.");

    private final Terms terms;

    TradingRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
