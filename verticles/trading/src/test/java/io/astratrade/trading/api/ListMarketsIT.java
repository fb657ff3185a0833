package io.astratrade.trading.api;

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
class ListMarketsIT {
    private final TradingWorld world;
    private final Trader trader;

    ListMarketsIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void everyMarketHasAMarkBetweenBidAndAsk() {
        List<JsonObject> tickers = trader.items("/markets");

        assertThat(tickers).hasSize(8).allSatisfy(ticker -> {
            double mark = Double.parseDouble(ticker.getString("mark"));
            assertThat(Double.parseDouble(ticker.getString("bid"))).isLessThan(mark);
            assertThat(Double.parseDouble(ticker.getString("ask"))).isGreaterThan(mark);
        });
    }

    @Test
    void theNamedOnesComeInTheOrderOfTheQuestion() {
        assertThat(trader.items("/markets?symbols=SOL-USD,ETH-USD").stream().map(ticker -> ticker.getString("symbol")))
                .containsExactly("SOL-USD", "ETH-USD");
    }

    @Test
    void aTradeIsTheLastPriceAndCountsInTheDaysVolume() {
        JsonObject before = trader.items("/markets?symbols=SPX-USD").get(0);
        assertThat(before.getString("last")).isNull();
        assertThat(before.getString("day_volume")).isEqualTo("0");

        trader.placed(market("buy", "SPX-USD", "0.25"));

        JsonObject after = trader.items("/markets?symbols=SPX-USD").get(0);
        assertThat(after.getString("last")).isEqualTo(before.getString("ask"));
        assertThat(after.getString("day_open")).isEqualTo(after.getString("last"));
        assertThat(after.getString("day_high")).isEqualTo(after.getString("last"));
        assertThat(after.getString("day_low")).isEqualTo(after.getString("last"));
        assertThat(after.getString("day_volume")).isEqualTo("0.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX-USD", "BTC-USD,XXX-USD", "btc-usd", "%20", "BTC-USD,%20"})
    void anUnknownSymbolIsNotFound(String symbols) {
        world.get("/markets?symbols=" + symbols).refuses(404, "TRADING_SYMBOL_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "%2C",
                ",,",
                ",BTC-USD",
                "BTC-USD,",
                "BTC-USD,,ETH-USD",
                "BTC-USD,BTC-USD",
                "BTC-USD%2CBTC-USD"
            })
    void aListWithAGapOrARepeatIsRefused(String symbols) {
        world.get("/markets?symbols=" + symbols).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void anEncodedCommaSeparatesToo() {
        assertThat(trader.items("/markets?symbols=SOL-USD%2CETH-USD")).hasSize(2);
    }

    @Test
    void moreSymbolsThanFitAreRefused() {
        world.get("/markets?symbols=" + "BTC-USD,".repeat(100)).refuses(400, "REQUEST_INVALID");
    }
}
