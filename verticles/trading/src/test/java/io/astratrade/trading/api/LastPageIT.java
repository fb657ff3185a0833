package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class LastPageIT {
    private final Trader trader;

    LastPageIT(TradingWorld world) {
        this.trader = world.trader();
    }

    /** A cursor says that there is more; a page that is full to the last item is no reason for one. */
    @ParameterizedTest
    @ValueSource(strings = {"/orders?status=all", "/orders?status=closed", "/trades?"})
    void aFullLastPageHasNoCursor(String list) {
        trader.placed(market("buy", "BTC-USD", "0.01"));
        trader.placed(market("sell", "BTC-USD", "0.01"));
        await().untilAsserted(() -> assertThat(trader.items(list)).hasSize(2));
        assertThat(page(list, 1).getString("next_cursor")).isNotNull();
        assertThat(page(list, 2).getJsonArray("items").getList()).hasSize(2);
        assertThat(page(list, 2).getString("next_cursor")).isNull();
    }

    @Test
    void neitherHasOneOfOpenOrders() {
        trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00"));
        trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00"));
        assertThat(page("/orders?status=open", 1).getString("next_cursor")).isNotNull();
        assertThat(page("/orders?status=open", 2).getString("next_cursor")).isNull();
    }

    private JsonObject page(String list, int limit) {
        return trader.get(list + "&limit=" + limit).succeeds(200).json();
    }
}
