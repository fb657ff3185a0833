package io.astratrade.financial.revenue;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Events as other services publish them. */
public final class RevenueEvents {
    private RevenueEvents() {}

    public static TradeExecuted trade(String userId, String fee, boolean practice) {
        return new TradeExecuted(
                EventIds.next(),
                EventIds.next(),
                userId,
                "BTC-USD",
                OrderSide.BUY,
                Quantity.parse("0.01"),
                Price.parse("60000"),
                Money.parse("600"),
                Money.parse(fee),
                Liquidity.TAKER,
                Instant.now(),
                Money.ZERO,
                "simulated",
                practice,
                EventIds.next(),
                userId);
    }

    public static Envelope of(String subject, Event data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Envelope(EventIds.next(), subject, now, "corr-" + subject, null, null, "test@1", data);
    }
}
