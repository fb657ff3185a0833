package io.astratrade.trading.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.astratrade.trading.TradingModule;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceOrderIT {
    private static final String ORDERS = "/api/v1/trading/orders";
    private static ServiceHarness trading;

    private final String user = EventIds.next();
    private final TestHttp http = trading.http("trading").withToken(TestTokens.accessToken(user));

    @BeforeAll
    static void start() {
        trading = ServiceHarness.start(new TradingModule());
    }

    @AfterAll
    static void stop() {
        trading.close();
    }

    @Test
    void aFilledOrderShowsInPositionsAccountAndHistory() {
        Answer placed = http.post(ORDERS, order("0.01"));
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        JsonObject order = placed.json();
        assertThat(order.getString("state")).isEqualTo("filled");
        assertThat(http.get(ORDERS + "/" + order.getString("order_id")).json()).isEqualTo(order);
        assertThat(http.get("/api/v1/trading/positions").json().getJsonArray("items"))
                .hasSize(1);
        assertThat(http.get("/api/v1/trading/account").json().getString("fees_paid"))
                .isNotEqualTo("0.00");
        await().untilAsserted(() -> assertThat(
                        http.get("/api/v1/trading/trades").json().getJsonArray("items"))
                .hasSize(1));
        await().untilAsserted(() -> assertThat(
                        http.get(ORDERS).json().getJsonArray("items").getJsonObject(0))
                .isEqualTo(order));
    }

    @Test
    void aReplayedKeyGivesTheStoredAnswerAndAnotherBodyIsRefused() {
        TestHttp keyed = http.withHeader("Idempotency-Key", "key-" + user);
        Answer first = keyed.post(ORDERS, order("0.01"));
        Answer again = keyed.post(ORDERS, order("0.01"));
        Answer other = keyed.post(ORDERS, order("0.02"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("TRADING_IDEMPOTENCY_KEY_REUSED");
        assertThat(positionQuantity()).isEqualTo("0.01");
    }

    @Test
    void aDuplicateClientOrderIdIsAConflict() {
        JsonObject order = order("0.01").put("client_order_id", "mine");
        assertThat(http.post(ORDERS, order).status()).isEqualTo(201);
        Answer again = http.post(ORDERS, order);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("TRADING_DUPLICATE_CLIENT_ORDER_ID");
        assertThat(positionQuantity()).isEqualTo("0.01");
    }

    @Test
    void anotherUsersOrderIsNotFound() {
        String order = http.post(ORDERS, order("0.01")).json().getString("order_id");
        TestHttp other = trading.http("trading").withToken(TestTokens.accessToken(EventIds.next()));
        assertThat(other.get(ORDERS + "/" + order).status()).isEqualTo(404);
        assertThat(other.delete(ORDERS + "/" + order).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"symbol\":\"XXX-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"1\"} | 422 | TRADING_UNKNOWN_SYMBOL",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"0\"} | 422 | TRADING_QUANTITY_NOT_POSITIVE",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"-1\"} | 400 | REQUEST_INVALID",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"0.000000001\"} | 400 | REQUEST_INVALID",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"9999999999999\"} | 400 | REQUEST_INVALID",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"999999999\"} | 422 | TRADING_QUANTITY_TOO_LARGE",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":1} | 400 | REQUEST_INVALID",
                "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"1\",\"x\":1} | 400 | REQUEST_INVALID",
                "{\"symbol\":\"BTC-USD\",\"symbol\":\"BTC-USD\"} | 400 | REQUEST_MALFORMED_JSON",
                "not json | 400 | REQUEST_MALFORMED_JSON",
            })
    void badInputGetsItsProblemAndChangesNothing(String body, int status, String code) {
        Answer answer = http.sendJson("POST", ORDERS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("correlation_id")).isEqualTo(answer.header("X-Correlation-ID"));
        assertThat(http.get("/api/v1/trading/account").json().getString("buying_power"))
                .isEqualTo("10000.00");
    }

    @Test
    void aMegabyteIsTooLargeAndBadUtf8IsMalformed() {
        assertThat(http.sendJson("POST", ORDERS, "{\"symbol\":\"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
        byte[] bad = "{\"symbol\":\"BTC\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = http.withHeader("Content-Type", "application/json").sendBytes("POST", ORDERS, bad);
        assertThat(answer.code()).isEqualTo("REQUEST_MALFORMED_JSON");
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        TestHttp anybody = trading.http("trading");
        assertThat(anybody.post(ORDERS, order("0.01")).code()).isEqualTo("AUTH_TOKEN_MISSING");
        assertThat(anybody.withToken(TestTokens.expired(user))
                        .post(ORDERS, order("0.01"))
                        .code())
                .isEqualTo("AUTH_TOKEN_EXPIRED");
        assertThat(anybody.withToken(TestTokens.signedByAnotherKey(user))
                        .post(ORDERS, order("0.01"))
                        .code())
                .isEqualTo("AUTH_TOKEN_INVALID");
        assertThat(anybody.withToken(TestTokens.unsigned(user))
                        .post(ORDERS, order("0.01"))
                        .code())
                .isEqualTo("AUTH_TOKEN_INVALID");
    }

    @Test
    void afterARestartTheAccountIsAsItWas() {
        http.post(ORDERS, order("0.01"));
        JsonObject position = positions(http);
        trading.restart();
        TestHttp again = trading.http("trading").withToken(TestTokens.accessToken(user));
        assertThat(positions(again).getString("quantity")).isEqualTo(position.getString("quantity"));
        assertThat(positions(again).getString("cost")).isEqualTo(position.getString("cost"));
    }

    private String positionQuantity() {
        return positions(http).getString("quantity");
    }

    private static JsonObject positions(TestHttp client) {
        return client.get("/api/v1/trading/positions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static JsonObject order(String quantity) {
        return new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", quantity);
    }
}
