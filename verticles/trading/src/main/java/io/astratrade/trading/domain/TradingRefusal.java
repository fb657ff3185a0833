package io.astratrade.trading.domain;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of the service around the engine, which has its own. */
public enum TradingRefusal implements Refusal {
    TRADING_SYMBOL_NOT_FOUND(404, "There is no such instrument."),
    TRADING_SHARD_UNAVAILABLE(503, "Trading for this account is not available right now."),
    TRADING_SHARD_MOVING(503, "Trading for this account is moving to another instance; nothing was done.");

    private final Terms terms;

    TradingRefusal(int status, String title) {
        this.terms = new Terms(status, title);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
