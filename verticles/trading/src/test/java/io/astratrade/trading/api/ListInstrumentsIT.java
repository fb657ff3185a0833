package io.astratrade.trading.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TradingWorld.OfAll.class)
class ListInstrumentsIT {
    private final TradingWorld world;
    private final Trader trader;

    ListInstrumentsIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void everyInstrumentIsListedWithItsRules() {
        List<JsonObject> instruments = trader.items("/instruments");

        assertThat(instruments.stream().map(instrument -> instrument.getString("symbol")))
                .containsExactlyInAnyOrder(
                        "ADA-USD", "BTC-USD", "ETH-USD", "EUR-USD", "LINK-USD", "SOL-USD", "SPX-USD", "XAU-USD");
        assertThat(instruments)
                .contains(new JsonObject()
                        .put("symbol", "BTC-USD")
                        .put("base", "BTC")
                        .put("quote", "USD")
                        .put("tick", "0.01")
                        .put("lot", "0.0001")
                        .put("min_notional", "1.00")
                        .put("max_quantity", "100")
                        .put("price_band_bps", 2000));
    }

    @Test
    void noTokenIsNeeded() {
        assertThat(world.get("/instruments").succeeds(200).json().getJsonArray("items"))
                .hasSize(8);
    }
}
