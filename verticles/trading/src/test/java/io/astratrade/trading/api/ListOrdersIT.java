package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.platform.api.Cursor;
import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TradingWorld.OfAll.class)
class ListOrdersIT {
    private final TradingWorld world;
    private final Trader trader;

    ListOrdersIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    /** All that became of them is in the projections when this returns. */
    private List<JsonObject> placeThree() {
        List<JsonObject> placed = List.of(
                trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00").put("client_order_id", "low")),
                trader.placed(market("buy", "BTC-USD", "0.01")),
                trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00").put("time_in_force", "ioc")));
        await().untilAsserted(() ->
                assertThat(trader.items("/orders")).containsExactly(placed.get(2), placed.get(1), placed.get(0)));
        return placed;
    }

    @Test
    void allAreListedNewestFirstAsTheyWereAnswered() {
        List<JsonObject> placed = placeThree();
        assertThat(trader.items("/orders")).containsExactly(placed.get(2), placed.get(1), placed.get(0));
    }

    @Test
    void openAndClosedAreToldApart() {
        List<JsonObject> placed = placeThree();

        assertThat(trader.items("/orders?status=open")).containsExactly(placed.get(0));
        assertThat(trader.items("/orders?status=closed")).containsExactly(placed.get(2), placed.get(1));
    }

    @Test
    void symbolAndClientOrderIdNarrowEveryStatus() {
        List<JsonObject> placed = placeThree();
        JsonObject other = trader.placed(market("buy", "ETH-USD", "0.1").put("client_order_id", "ether"));
        await().untilAsserted(() -> assertThat(trader.items("/orders")).contains(other));

        assertThat(trader.items("/orders?symbol=ETH-USD")).containsExactly(other);
        assertThat(trader.items("/orders?status=closed&symbol=BTC-USD")).containsExactly(placed.get(2), placed.get(1));
        assertThat(trader.items("/orders?status=open&symbol=ETH-USD")).isEmpty();
        assertThat(trader.items("/orders?status=open&client_order_id=low")).containsExactly(placed.get(0));
        assertThat(trader.items("/orders?status=closed&client_order_id=low")).isEmpty();
        assertThat(trader.items("/orders?client_order_id=ether&symbol=BTC-USD")).isEmpty();
        assertThat(trader.items("/orders?client_order_id=nobodys")).isEmpty();
        assertThat(world.trader().items("/orders?client_order_id=ether")).isEmpty();
    }

    /** No waiting for projections: the answer to the order may have been lost. */
    @Test
    void anOrderJustPlacedIsFoundByItsClientOrderId() {
        for (int i = 0; i < 20; i++) {
            String id = "mine-" + i;
            JsonObject placed = trader.placed(market("buy", "BTC-USD", "0.001").put("client_order_id", id));
            assertThat(trader.items("/orders?client_order_id=" + id)).containsExactly(placed);
            assertThat(trader.items("/orders?status=closed&client_order_id=" + id))
                    .containsExactly(placed);
        }
    }

    @Test
    void anUnknownSymbolIsNotFound() {
        trader.get("/orders?symbol=XXX-USD").refuses(404, "TRADING_SYMBOL_NOT_FOUND");
    }

    @Test
    void openOnesComeNewestFirstAndInPages() {
        List<JsonObject> placed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            placed.add(0, trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00")));
        }
        assertThat(trader.items("/orders?status=open")).isEqualTo(placed);
        JsonObject page =
                trader.get("/orders?status=open&limit=2").succeeds(200).json();
        assertThat(page.getJsonArray("items").getList()).hasSize(2);
        assertThat(trader.items("/orders?status=open&limit=2&cursor=" + page.getString("next_cursor")))
                .containsExactly(placed.get(2));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        placeThree();
        List<JsonObject> seen = new ArrayList<>();
        String query = "?limit=2";
        while (query != null) {
            JsonObject page = trader.get("/orders" + query).succeeds(200).json();
            page.getJsonArray("items").forEach(item -> seen.add((JsonObject) item));
            String next = page.getString("next_cursor");
            query = next == null ? null : "?limit=2&cursor=" + next;
        }
        assertThat(seen).isEqualTo(trader.items("/orders"));
    }

    @Test
    void nobodySeesTheOrdersOfAnother() {
        placeThree();
        Trader other = world.trader();
        assertThat(other.items("/orders")).isEmpty();
        assertThat(other.items("/orders?status=open")).isEmpty();
        String cursor = Cursor.of(new UUID(-1, -1)).encode();
        assertThat(other.items("/orders?cursor=" + cursor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=lost",
                "limit=0",
                "limit=101",
                "limit=abc",
                "cursor=!!",
                "cursor=YWJj",
                "cursor=YQpi",
                "client_order_id=a%20b",
                "symbol="
            })
    void whatTheContractDoesNotKnowIsRefused(String query) {
        trader.get("/orders?" + query).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.get(TradingWorld.API + "/orders"));
    }
}
