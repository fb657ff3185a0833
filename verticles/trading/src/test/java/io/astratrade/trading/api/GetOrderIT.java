package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class GetOrderIT {
    private final TradingWorld world;
    private final Trader trader;

    GetOrderIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void theOwnerSeesTheOrderAsItWasAnswered() {
        JsonObject order = trader.placed(market("buy", "BTC-USD", "0.01"));
        assertThat(trader.get("/orders/" + order.getString("id")).json()).isEqualTo(order);
    }

    @Test
    void anOrderThatTheShardHasForgottenComesFromHistory() {
        try (TradingWorld forgetful = new TradingWorld(Map.of("trading.recent_orders", "0"))) {
            Trader somebody = forgetful.trader();
            JsonObject order = somebody.placed(market("buy", "BTC-USD", "0.01"));
            await().untilAsserted(() -> assertThat(
                            somebody.get("/orders/" + order.getString("id")).json())
                    .isEqualTo(order));

            forgetful.sql("UPDATE orders SET client_order_id = 'of-history'");
            assertThat(somebody.get("/orders/" + order.getString("id")).json())
                    .isEqualTo(order.copy().put("client_order_id", "of-history"));
        }
    }

    @Test
    void anotherUsersOrderIsNotFound() {
        String id = trader.placed(market("buy", "BTC-USD", "0.01")).getString("id");
        world.trader().get("/orders/" + id).refuses(404, "TRADING_ORDER_NOT_FOUND");
        await().untilAsserted(() -> assertThat(trader.items("/orders")).hasSize(1));
        world.trader().get("/orders/" + id).refuses(404, "TRADING_ORDER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198c5f2-7b1e-7000-8000-000000000001",
                "nonsense",
                "1-1-1-1-1",
                "-1",
                "1e3",
                "true",
                "%22x%22",
                "a%2Fb"
            })
    void anOrderThatIsNotThereIsNotFound(String id) {
        trader.get("/orders/" + id).refuses(404, "TRADING_ORDER_NOT_FOUND");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        String id = trader.placed(market("buy", "BTC-USD", "0.01")).getString("id");
        world.onlyLetsGoodTokensIn(client -> client.get(TradingWorld.API + "/orders/" + id));
    }
}
