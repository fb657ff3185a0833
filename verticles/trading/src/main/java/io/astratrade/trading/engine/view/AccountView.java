package io.astratrade.trading.engine.view;

/** An account's money in micros; cash + reserved + margin + fees - realised = deposits. */
public record AccountView(
        long cash, long reserved, long margin, long fees, long realizedPnl, long unrealizedPnl, long deposits) {
    public long equity() {
        return cash + reserved + margin + unrealizedPnl;
    }
}
