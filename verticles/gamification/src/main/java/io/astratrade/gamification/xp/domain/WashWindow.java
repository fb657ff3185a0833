package io.astratrade.gamification.xp.domain;

import java.time.Instant;

/** The life of a position that was closed too soon: its user's trades in the symbol from opening to closing earn nothing. */
public record WashWindow(String eventId, String userId, String symbol, Instant openedAt, Instant closedAt) {

    /** Both ends belong to the window: the trades that opened and that closed the position. */
    public boolean covers(XpClaim trade) {
        return userId.equals(trade.userId())
                && symbol.equals(trade.symbol())
                && !trade.occurredAt().isBefore(openedAt)
                && !trade.occurredAt().isAfter(closedAt);
    }
}
