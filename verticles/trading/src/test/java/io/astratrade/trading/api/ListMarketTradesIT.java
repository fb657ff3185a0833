package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class ListMarketTradesIT {
    private final TradingWorld world;
    private final Trader trader;

    ListMarketTradesIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    private static final String TRADES = "/markets/XAU-USD/trades";

    @Test
    void theTradesOfAllAreListedNewestFirstWithoutNames() {
        trader.placed(market("buy", "XAU-USD", "0.01"));
        world.trader().placed(market("sell", "XAU-USD", "0.02"));

        List<JsonObject> trades = trader.items(TRADES + "?limit=2");

        assertThat(trades.stream().map(trade -> trade.getString("side") + " " + trade.getString("quantity")))
                .containsExactly("sell 0.02", "buy 0.01");
        assertThat(trades).allSatisfy(trade -> assertThat(trade.fieldNames())
                .containsExactlyInAnyOrder("id", "side", "quantity", "price", "executed_at"));
    }

    @Test
    void noTokenIsNeeded() {
        world.get(TRADES).succeeds(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "abc", "99999999999999999999"})
    void aLimitIsFromOneToAHundred(String limit) {
        world.get(TRADES + "?limit=" + limit).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void anUnknownSymbolIsNotFound() {
        world.get("/markets/XXX-USD/trades").refuses(404, "TRADING_SYMBOL_NOT_FOUND");
    }
}
