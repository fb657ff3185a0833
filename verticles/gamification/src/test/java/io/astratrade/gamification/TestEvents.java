package io.astratrade.gamification;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.PositionSide;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.codec.event.UserEvent.ProfileUpdated;
import java.time.Instant;
import java.util.List;

/** Events as other services publish them. */
public final class TestEvents {
    public static final String BTC = "BTC-USD";

    private TestEvents() {}

    /** An execution in BTC-USD; `dollars` is its notional. */
    public static Envelope trade(String userId, String dollars, Instant at) {
        return of(
                userId,
                new TradeExecuted(
                        EventIds.next(),
                        EventIds.next(),
                        userId,
                        BTC,
                        OrderSide.BUY,
                        Quantity.parse("0.01"),
                        Price.parse("60000"),
                        Money.parse(dollars),
                        Money.parse("0.6"),
                        Liquidity.TAKER,
                        at,
                        Money.ZERO,
                        "simulated",
                        true,
                        EventIds.next(),
                        userId));
    }

    /** A BTC-USD position that ended with this result. */
    public static Envelope closed(String userId, String pnl, Instant opened, Instant closed) {
        return of(
                userId,
                new PositionClosed(
                        userId,
                        BTC,
                        PositionSide.LONG,
                        Quantity.parse("0.01"),
                        Price.parse("60000"),
                        Price.parse("60100"),
                        Money.parse(pnl),
                        opened,
                        closed));
    }

    /** A profile as the user service tells it, for the first time or anew. */
    public static Envelope profile(String userId, String username, String displayName, long version) {
        return of(
                userId,
                new ProfileUpdated(
                        userId,
                        List.of("display_name"),
                        username,
                        displayName,
                        "",
                        null,
                        null,
                        "active",
                        false,
                        version,
                        Instant.now()));
    }

    public static Envelope of(String subject, Event data) {
        return new Envelope(EventIds.next(), subject, Instant.now(), "corr-" + subject, null, null, "test@1", data);
    }
}
