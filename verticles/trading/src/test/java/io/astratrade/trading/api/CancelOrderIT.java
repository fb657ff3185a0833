package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class CancelOrderIT {
    private final TradingWorld world;
    private final Trader trader;

    CancelOrderIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    @Test
    void anOpenOrderIsCancelledAndGivesBackWhatItReserved() {
        String id = trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00")).getString("id");

        JsonObject cancelled = trader.delete("/orders/" + id).succeeds(200).json();

        assertThat(cancelled.getString("state")).isEqualTo("cancelled");
        assertThat(trader.items("/orders?status=open")).isEmpty();
        assertThat(trader.account().getString("reserved")).isEqualTo("0.00");
        assertThat(trader.account().getString("buying_power")).isEqualTo("10000.00");
        assertThat(trader.get("/orders/" + id).json()).isEqualTo(cancelled);
    }

    @Test
    void anOrderThatIsDoneCannotBeCancelled() {
        String cancelled =
                trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00")).getString("id");
        trader.delete("/orders/" + cancelled).succeeds(200);
        String filled = trader.placed(market("buy", "BTC-USD", "0.01")).getString("id");
        Trader.Standing before = trader.standing();

        trader.delete("/orders/" + cancelled).refuses(409, "TRADING_ORDER_NOT_OPEN");
        trader.delete("/orders/" + filled).refuses(409, "TRADING_ORDER_NOT_OPEN");

        trader.standsAt(before);
    }

    @Test
    void anotherUsersOrderIsNotFoundAndStaysOpen() {
        String id = trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00")).getString("id");
        Trader.Standing before = trader.standing();

        world.trader().delete("/orders/" + id).refuses(404, "TRADING_ORDER_NOT_FOUND");

        trader.standsAt(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198c5f2-7b1e-7000-8000-000000000001", "nonsense", "1-1-1-1-1"})
    void anOrderThatIsNotThereIsNotFound(String id) {
        trader.delete("/orders/" + id).refuses(404, "TRADING_ORDER_NOT_FOUND");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        String id = trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00")).getString("id");
        world.onlyLetsGoodTokensIn(client -> client.delete(TradingWorld.API + "/orders/" + id));
    }
}
