package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class GetBookIT {
    private final TradingWorld world;
    private final Trader trader;

    GetBookIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    private JsonObject book(String query) {
        return world.get("/markets/LINK-USD/book" + query).succeeds(200).json();
    }

    @Test
    void bothSidesAreShownBestFirstAndDoNotCross() {
        JsonObject book = book("");

        List<Double> bids = prices(book.getJsonArray("bids"));
        List<Double> asks = prices(book.getJsonArray("asks"));
        assertThat(book.getString("symbol")).isEqualTo("LINK-USD");
        assertThat(bids).hasSize(20).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(asks).hasSize(20).isSorted();
        assertThat(bids.get(0)).isLessThan(asks.get(0));
    }

    private static List<Double> prices(JsonArray levels) {
        return levels.stream()
                .map(level -> Double.valueOf(((JsonArray) level).getString(0)))
                .toList();
    }

    @Test
    void aRestingOrderIsALevelUntilItIsCancelled() {
        JsonArray level = new JsonArray().add("14.998").add("2.5");
        String id = trader.placed(limit("buy", "LINK-USD", "2.5", "14.998")).getString("id");
        assertThat(book("?depth=1").getJsonArray("bids")).hasSize(1).containsExactly(level);

        trader.delete("/orders/" + id).succeeds(200);
        assertThat(book("?depth=100").getJsonArray("bids")).doesNotContain(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "abc", "99999999999999999999", "", "2e1", "+5", "20.0"})
    void aDepthIsFromOneToAHundred(String depth) {
        world.get("/markets/LINK-USD/book?depth=" + depth).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void anUnknownSymbolIsNotFound() {
        world.get("/markets/XXX-USD/book").refuses(404, "TRADING_SYMBOL_NOT_FOUND");
    }
}
