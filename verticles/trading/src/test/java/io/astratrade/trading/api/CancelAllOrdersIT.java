package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class CancelAllOrdersIT {
    private final TradingWorld world;
    private final Trader trader;

    CancelAllOrdersIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    private void placeThree() {
        trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00"));
        trader.placed(limit("buy", "BTC-USD", "0.02", "50000.00"));
        trader.placed(limit("buy", "ETH-USD", "0.1", "2500.00"));
    }

    @Test
    void allOpenOrdersOfTheUserAreCancelledAndNobodyElses() {
        placeThree();
        Trader other = world.trader();
        other.placed(limit("buy", "BTC-USD", "0.01", "50000.00"));

        JsonArray cancelled = trader.delete("/orders").succeeds(200).json().getJsonArray("items");

        assertThat(cancelled)
                .hasSize(3)
                .allMatch(order -> ((JsonObject) order).getString("state").equals("cancelled"));
        assertThat(trader.items("/orders?status=open")).isEmpty();
        assertThat(trader.account().getString("buying_power")).isEqualTo("10000.00");
        assertThat(other.items("/orders?status=open")).hasSize(1);
    }

    @Test
    void aSymbolNarrowsItDown() {
        placeThree();

        assertThat(trader.delete("/orders?symbol=BTC-USD").json().getJsonArray("items"))
                .hasSize(2);

        assertThat(trader.items("/orders?status=open"))
                .singleElement()
                .satisfies(left -> assertThat(left.getString("symbol")).isEqualTo("ETH-USD"));
    }

    @Test
    void withoutOpenOrdersNothingIsCancelled() {
        assertThat(trader.delete("/orders").succeeds(200).json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void anUnknownSymbolIsRefusedAndCancelsNothing() {
        placeThree();
        Trader.Standing before = trader.standing();

        trader.delete("/orders?symbol=XXX-USD").refuses(404, "TRADING_SYMBOL_NOT_FOUND");

        trader.standsAt(before);
    }

    /** A client that lost the id of an order must not cancel all others. */
    @ParameterizedTest
    @ValueSource(strings = {"/orders/", "/orders//", "/orders/.", "/orders/%2e", "/orders/?symbol=BTC-USD"})
    void aPathWithAnEmptyIdCancelsNothing(String path) {
        placeThree();
        Trader.Standing before = trader.standing();

        trader.delete(path).refuses(404, "NOT_FOUND");

        trader.standsAt(before);
    }

    @Test
    void anEmptySymbolIsRefusedAndCancelsNothing() {
        placeThree();
        Trader.Standing before = trader.standing();

        trader.delete("/orders?symbol=").refuses(400, "REQUEST_INVALID");

        trader.standsAt(before);
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.delete(TradingWorld.API + "/orders"));
    }
}
