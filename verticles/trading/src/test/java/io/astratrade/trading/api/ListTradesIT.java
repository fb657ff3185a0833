package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class ListTradesIT {
    private final TradingWorld world;
    private final Trader trader;

    ListTradesIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void everyFillIsListedNewestFirst() {
        JsonObject bought = trader.placed(market("buy", "BTC-USD", "0.02"));
        JsonObject sold = trader.placed(market("sell", "BTC-USD", "0.01"));
        await().untilAsserted(() -> assertThat(trader.items("/trades")).hasSize(2));

        JsonObject newest = trader.items("/trades").get(0);
        JsonObject fill = sold.getJsonArray("fills").getJsonObject(0);
        JsonObject expected = fill.copy()
                .put("id", fill.remove("trade_id"))
                .put("order_id", sold.getString("id"))
                .put("symbol", "BTC-USD")
                .put("side", "sell")
                .put("notional", "599.94")
                .put("realized_pnl", "-0.12");
        expected.remove("trade_id");
        assertThat(newest).isEqualTo(expected);
        assertThat(trader.items("/trades").get(1).getString("order_id")).isEqualTo(bought.getString("id"));
    }

    @Test
    void pagesFollowEachOther() {
        trader.placed(market("buy", "BTC-USD", "0.02"));
        trader.placed(market("sell", "BTC-USD", "0.01"));
        await().untilAsserted(() -> assertThat(trader.items("/trades")).hasSize(2));

        JsonObject first = trader.get("/trades?limit=1").succeeds(200).json();
        List<JsonObject> second = trader.items("/trades?limit=1&cursor=" + first.getString("next_cursor"));

        assertThat(List.of(first.getJsonArray("items").getJsonObject(0), second.get(0)))
                .isEqualTo(trader.items("/trades"));
    }

    @Test
    void nobodySeesTheTradesOfAnother() {
        trader.placed(market("buy", "BTC-USD", "0.02"));
        await().untilAsserted(() -> assertThat(trader.items("/trades")).hasSize(1));
        assertThat(world.trader().items("/trades")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=!!", "cursor=YWJj"})
    void whatTheContractDoesNotKnowIsRefused(String query) {
        trader.get("/trades?" + query).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.get(TradingWorld.API + "/trades"));
    }
}
