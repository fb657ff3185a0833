package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.awaitility.Awaitility.await;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CancelForgottenOrderIT {
    /** The race that a client loses says so, however many orders the shard has closed since. */
    @Test
    void anOrderThatTheShardHasForgottenIsDoneNotMissing() {
        try (TradingWorld forgetful = new TradingWorld(Map.of("trading.recent_orders", "0"))) {
            Trader trader = forgetful.trader();
            JsonObject order = trader.placed(market("buy", "BTC-USD", "0.01"));
            String path = "/orders/" + order.getString("id");
            await().untilAsserted(() -> trader.get(path).succeeds(200));
            trader.delete(path).refuses(409, "TRADING_ORDER_NOT_OPEN");
            forgetful.trader().delete(path).refuses(404, "TRADING_ORDER_NOT_FOUND");
        }
    }
}
