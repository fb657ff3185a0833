package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TradingWorld.OfAll.class)
class ClosePositionIT {
    private final TradingWorld world;
    private final Trader trader;

    ClosePositionIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @ParameterizedTest
    @CsvSource({"buy, sell", "sell, buy"})
    void aPositionIsClosedByTheOppositeOrder(String opening, String closing) {
        trader.placed(market(opening, "BTC-USD", "0.02"));

        JsonObject order = trader.delete("/positions/BTC-USD").succeeds(200).json();

        assertThat(order.getString("side")).isEqualTo(closing);
        assertThat(order.getString("filled_quantity")).isEqualTo("0.02");
        assertThat(order.getString("state")).isEqualTo("filled");
        assertThat(trader.items("/positions")).isEmpty();
    }

    /** Bought at 60006 and sold at 59994: 0.02 * 12 lost, and twice a tenth of a percent paid. */
    @Test
    void theBooksAddUpAfterwards() {
        trader.placed(market("buy", "BTC-USD", "0.02"));
        trader.delete("/positions/BTC-USD").succeeds(200);

        JsonObject account = trader.account();
        assertThat(account.getString("realized_pnl")).isEqualTo("-0.24");
        assertThat(account.getString("fees_paid")).isEqualTo("2.40");
        assertThat(account.getString("balance")).isEqualTo("9997.36");
        assertThat(account.getString("buying_power")).isEqualTo("9997.36");
        assertThat(account.getString("margin_used")).isEqualTo("0.00");
    }

    @Test
    void ordersThatWouldHaveClosedItAreCancelled() {
        trader.placed(market("buy", "BTC-USD", "0.02"));
        trader.placed(limit("sell", "BTC-USD", "0.02", "70000.00"));

        trader.delete("/positions/BTC-USD").succeeds(200);

        assertThat(trader.items("/orders?status=open")).isEmpty();
        assertThat(trader.items("/positions")).isEmpty();
    }

    @Test
    void withoutAPositionThereIsNothingToClose() {
        trader.placed(market("buy", "ETH-USD", "0.1"));
        Trader.Standing before = trader.standing();

        trader.delete("/positions/BTC-USD").refuses(404, "TRADING_NO_POSITION");
        trader.delete("/positions/XXX-USD").refuses(404, "TRADING_SYMBOL_NOT_FOUND");

        trader.standsAt(before);
    }

    /** The makers quote further away than a market order may trade; the position came from another user. */
    @Test
    void whereNobodyTradesNearTheMarketItStaysOpen() {
        Map<String, String> settings = Map.of("trading.collar_bps", "1", "instruments.BTC-USD.spread_bps", "10");
        try (TradingWorld quiet = new TradingWorld(settings)) {
            quiet.trader().placed(limit("sell", "BTC-USD", "0.02", "60000.00"));
            Trader buyer = quiet.trader();
            buyer.placed(limit("buy", "BTC-USD", "0.02", "60000.00"));

            buyer.delete("/positions/BTC-USD").refuses(422, "TRADING_NO_LIQUIDITY");

            assertThat(buyer.items("/positions")).hasSize(1);
        }
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.delete(TradingWorld.API + "/positions/BTC-USD"));
    }
}
