package io.astratrade.trading.shard;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.TestHttp;
import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class RestartIT {
    @Test
    void afterARestartTheAccountIsAsItWas() {
        try (TradingWorld world = new TradingWorld()) {
            Trader trader = world.trader();
            JsonObject order = market("buy", "BTC-USD", "0.01").put("client_order_id", "mine");
            TestHttp keyed = trader.http().withHeader("Idempotency-Key", "first");
            String answer = keyed.post(TradingWorld.API + "/orders", order)
                    .succeeds(201)
                    .body();
            trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00"));
            Trader.Standing before = trader.standing();

            world.restart();

            Trader again = world.again(trader);
            again.standsAt(before);
            assertThat(again.http()
                            .withHeader("Idempotency-Key", "first")
                            .post(TradingWorld.API + "/orders", order)
                            .succeeds(201)
                            .body())
                    .isEqualTo(answer);
            again.place(order).refuses(409, "TRADING_DUPLICATE_CLIENT_ORDER_ID");
            again.standsAt(before);
        }
    }
}
