package io.astratrade.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** One user of the trading service. */
public final class Trader {
    private final TradingWorld world;
    private final String userId;
    private final TestHttp http;

    /** All that a request could have changed for a user. */
    public record Standing(JsonObject account, JsonArray positions, JsonArray openOrders, long eventsOfAll) {}

    Trader(TradingWorld world, String userId) {
        this.world = world;
        this.userId = userId;
        this.http = world.http().withToken(TestTokens.accessToken(userId));
    }

    public String userId() {
        return userId;
    }

    public TestHttp http() {
        return http;
    }

    public Answer get(String path) {
        return http.get(TradingWorld.API + path);
    }

    public Answer delete(String path) {
        return http.delete(TradingWorld.API + path);
    }

    public Answer place(JsonObject order) {
        return http.post(TradingWorld.API + "/orders", order);
    }

    public JsonObject placed(JsonObject order) {
        return place(order).succeeds(201).json();
    }

    public List<JsonObject> items(String path) {
        return get(path).succeeds(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    public JsonObject account() {
        return get("/account").succeeds(200).json();
    }

    public Standing standing() {
        return new Standing(
                account(),
                get("/positions").json().getJsonArray("items"),
                get("/orders?status=open").json().getJsonArray("items"),
                world.eventsEmitted());
    }

    /** Requires that nothing has changed since. */
    public void standsAt(Standing before) {
        assertThat(standing()).isEqualTo(before);
    }

    public static JsonObject market(String side, String symbol, String quantity) {
        return new JsonObject()
                .put("symbol", symbol)
                .put("side", side)
                .put("type", "market")
                .put("quantity", quantity);
    }

    public static JsonObject limit(String side, String symbol, String quantity, String price) {
        return market(side, symbol, quantity).put("type", "limit").put("limit_price", price);
    }
}
