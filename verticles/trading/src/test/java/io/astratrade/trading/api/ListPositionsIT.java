package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TradingWorld.OfAll.class)
class ListPositionsIT {
    private final TradingWorld world;
    private final Trader trader;

    ListPositionsIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void aNewAccountHasNone() {
        assertThat(trader.items("/positions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"buy, long, 60006.00, 1200.12", "sell, short, 59994.00, 1199.88"})
    void aFillIsAPosition(String order, String side, String entry, String cost) {
        trader.placed(market(order, "BTC-USD", "0.02"));

        JsonObject position = trader.items("/positions").get(0);
        assertThat(position.getString("symbol")).isEqualTo("BTC-USD");
        assertThat(position.getString("side")).isEqualTo(side);
        assertThat(position.getString("quantity")).isEqualTo("0.02");
        assertThat(position.getString("entry_price")).isEqualTo(entry);
        assertThat(position.getString("cost")).isEqualTo(cost);
        assertThat(position.getString("mark_price")).isEqualTo("60000.00");
        assertThat(position.getString("unrealized_pnl")).isEqualTo("-0.12");
    }

    @Test
    void positionsNetPerInstrument() {
        trader.placed(market("buy", "BTC-USD", "0.02"));
        trader.placed(market("buy", "ETH-USD", "0.1"));
        trader.placed(market("sell", "BTC-USD", "0.03"));

        assertThat(trader.items("/positions").stream()
                        .map(p -> p.getString("symbol") + " " + p.getString("side") + " " + p.getString("quantity")))
                .containsExactly("BTC-USD short 0.01", "ETH-USD long 0.1");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.get(TradingWorld.API + "/positions"));
    }
}
