package io.astratrade.trading;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Money;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** The numbers of trading; conf/trading.yaml says what each does. */
public record TradingConfig(
        int shards,
        Duration tick,
        long seed,
        Money practiceBalance,
        int takerFeeBps,
        int makerFeeBps,
        int collarBps,
        int tradesPerDay,
        int ordersPerSecond,
        int maxOpenOrders,
        int queueLimit,
        Duration lease,
        Duration snapshotEvery,
        int recentOrders) {

    public static TradingConfig from(ConfigReader reader) {
        return new TradingConfig(
                reader.integer("shards", 1, 4_096),
                reader.duration("tick"),
                reader.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                reader.required("practice_balance", "an amount of USD like 10000.00", TradingConfig::money, Money.ZERO),
                reader.integer("taker_fee_bps", 0, 1_000),
                reader.integer("maker_fee_bps", 0, 1_000),
                reader.integer("collar_bps", 1, 10_000),
                reader.integer("trades_per_day", 0, 1_000_000_000),
                reader.integer("orders_per_second", 0, 1_000_000),
                reader.integer("max_open_orders", 1, 100_000),
                reader.integer("queue_limit", 1, 1_000_000),
                reader.duration("lease"),
                reader.duration("snapshot_every"),
                reader.integer("recent_orders", 0, 10_000_000));
    }

    private static Money money(String text) throws AmountException {
        return Money.parse(text);
    }
}
