package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TradingWorld.OfAll.class)
class GetAccountIT {
    private final TradingWorld world;
    private final Trader trader;

    GetAccountIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void aNewAccountHasThePracticeBalance() {
        assertThat(trader.account())
                .isEqualTo(new JsonObject()
                        .put("currency", "USD")
                        .put("equity", "10000.00")
                        .put("balance", "10000.00")
                        .put("buying_power", "10000.00")
                        .put("reserved", "0.00")
                        .put("margin_used", "0.00")
                        .put("fees_paid", "0.00")
                        .put("realized_pnl", "0.00")
                        .put("unrealized_pnl", "0.00")
                        .put("deposits", "10000.00")
                        .put("practice", true));
    }

    /** 0.02 BTC bought at 60006 is worth 60000 each: 0.12 is lost for now. */
    @Test
    void aPositionTiesUpMoneyAndCountsInEquityAtTheMark() {
        trader.placed(market("buy", "BTC-USD", "0.02"));

        JsonObject account = trader.account();
        assertThat(account.getString("margin_used")).isEqualTo("1200.12");
        assertThat(account.getString("fees_paid")).isEqualTo("1.20012");
        assertThat(account.getString("buying_power")).isEqualTo("8798.67988");
        assertThat(account.getString("balance")).isEqualTo("9998.79988");
        assertThat(account.getString("unrealized_pnl")).isEqualTo("-0.12");
        assertThat(account.getString("equity")).isEqualTo("9998.67988");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.get(TradingWorld.API + "/account"));
    }
}
