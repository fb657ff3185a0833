package io.astratrade.trading.channels;

import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.OrderRejected;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.channel.ChannelSource.Follow;
import io.astratrade.platform.channel.ChannelSource.Poll;
import io.astratrade.platform.channel.ChannelType;
import java.time.Duration;
import java.util.List;

/** The channels that trading fills: market data, and each user's orders. */
public final class TradingChannels {
    private static final String SERVICE = "trading";
    private static final String MARKETS = "/api/v1/trading/markets";
    private static final String SYMBOL = "([A-Z0-9]{1,10}-[A-Z0-9]{1,10})";
    private static final Duration TICKER_EVERY = Duration.ofMillis(250);

    private TradingChannels() {}

    public static ChannelType[] all() {
        return new ChannelType[] {
            ChannelType.state("ticker", SERVICE, "ticker:" + SYMBOL, Poll.items(MARKETS, "symbol", TICKER_EVERY))
                    .listedAt(MARKETS, "symbol"),
            ChannelType.events(
                            "trades",
                            SERVICE,
                            "trades:" + SYMBOL,
                            new Follow(MARKETS + "/{}/trades?limit=50", List.of(TradeExecuted.class), Tape::new))
                    .listedAt(MARKETS, "symbol"),
            ChannelType.own(
                    "orders",
                    SERVICE,
                    new Follow(
                            "/api/v1/trading/orders?status=open",
                            List.of(
                                    OrderAccepted.class,
                                    OrderRejected.class,
                                    OrderCancelled.class,
                                    TradeExecuted.class),
                            OwnOrders::new))
        };
    }
}
