package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad order gets its own problem and changes nothing. */
@ExtendWith(TradingWorld.OfAll.class)
class PlaceOrderBadInputIT {
    private static final String ORDERS = TradingWorld.API + "/orders";
    private static final JsonObject GOOD = market("buy", "BTC-USD", "0.01");

    private final TradingWorld world;
    private final Trader trader;
    private Trader.Standing before;

    PlaceOrderBadInputIT(TradingWorld world) {
        this.world = world;
        this.trader = world.trader();
    }

    /** With a position, so that there is something to change. */
    @BeforeEach
    void standSomewhere() {
        trader.placed(GOOD);
        before = trader.standing();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "absent",
            value = {
                "symbol, absent, /symbol",
                "symbol, '', /symbol",
                "symbol, 7, /symbol",
                "symbol, 'A-SYMBOL-OF-21-LETTER', /symbol",
                "side, absent, /side",
                "side, 'hold', /side",
                "side, 'BUY', /side",
                "type, absent, /type",
                "type, 'stop', /type",
                "time_in_force, 'fok', /time_in_force",
                "time_in_force, 'gtc', /time_in_force",
                "quantity, absent, /quantity",
                "quantity, '-1', /quantity",
                "quantity, '', /quantity",
                "quantity, '0.000000001', /quantity",
                "quantity, '9999999999999', /quantity",
                "quantity, '1e3', /quantity",
                "quantity, ' 1', /quantity",
                "quantity, '١', /quantity",
                "quantity, 'NaN', /quantity",
                "quantity, 1, /quantity",
                "quantity, true, /quantity",
                "quantity, null, /quantity",
                "quantity, {}, /quantity",
                "quantity, ['1'], /quantity",
                "limit_price, '60000.00', /limit_price",
                "client_order_id, '', /client_order_id",
                "client_order_id, 'a b', /client_order_id",
                "symbol, 'BTC\\u0000', /symbol",
                "symbol, 'BTC\\ud800', /symbol",
                "client_order_id, '\\udc00\\ud800', /client_order_id",
                "\\ud800, 1, ``",
                "surprise, 1, /surprise",
                "user_id, '0198c5f2-7b1e-7000-8000-000000000001', /user_id",
            })
    void whatDoesNotFitTheContractIsNamed(String field, String json, String pointer) {
        Answer answer = send(with(field, json)).refuses(400, "REQUEST_INVALID");

        assertThat(answer.pointers()).containsExactly(pointer);
        trader.standsAt(before);
    }

    @ParameterizedTest
    @CsvSource({
        "60000.005, TRADING_PRICE_NOT_TICK_MULTIPLE",
        "0, TRADING_PRICE_NOT_TICK_MULTIPLE",
        "40000.00, TRADING_PRICE_OUTSIDE_BAND",
        "999999999999.99, TRADING_PRICE_OUTSIDE_BAND",
    })
    void aLimitPriceThatTheRulesForbidIsRefused(String price, String code) {
        refusedByARule(GOOD.copy().put("type", "limit").put("limit_price", price), code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, TRADING_QUANTITY_NOT_POSITIVE",
        "0.00000000, TRADING_QUANTITY_NOT_POSITIVE",
        "0.00005, TRADING_QUANTITY_NOT_LOT_MULTIPLE",
        "100.0001, TRADING_QUANTITY_TOO_LARGE",
        "999999999, TRADING_QUANTITY_TOO_LARGE",
        "9999999999.99999999, TRADING_QUANTITY_TOO_LARGE",
        "99, TRADING_INSUFFICIENT_FUNDS",
    })
    void aQuantityThatTheRulesForbidIsRefused(String quantity, String code) {
        refusedByARule(GOOD.copy().put("quantity", quantity), code);
    }

    @Test
    void anOrderThatIsWorthNothingIsRefused() {
        refusedByARule(market("buy", "ADA-USD", "1"), "TRADING_NOTIONAL_TOO_SMALL");
    }

    @Test
    void anUnknownSymbolIsRefused() {
        trader.place(market("buy", "XXX-USD", "1")).refuses(422, "TRADING_UNKNOWN_SYMBOL");
        trader.standsAt(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{",
                "{\"symbol\":\"BTC-USD\",\"symbol\":\"BTC-USD\"}",
                "{\"symbol\":\"BTC-USD\"} {}",
                "{\"symbol\":'BTC-USD'}",
                "{\"symbol\":\"BTC-USD\",}",
                "{\"symbol\":\"BTC-USD\" // comment\n}",
            })
    void whatIsNoJsonIsMalformed(String body) {
        send(body).refuses(400, "REQUEST_MALFORMED_JSON");
        trader.standsAt(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"order\"", "7"})
    void whatIsNoObjectDoesNotFit(String body) {
        assertThat(send(body).refuses(400, "REQUEST_INVALID").pointers()).containsExactly("");
        trader.standsAt(before);
    }

    @Test
    void aMegabyteIsTooLarge() {
        send("{\"symbol\":\"" + "x".repeat(1 << 20) + "\"}").refuses(413, "REQUEST_TOO_LARGE");
        trader.standsAt(before);
    }

    @Test
    void badUtf8IsMalformed() {
        byte[] bad = GOOD.encode().replace("BTC", "BTC\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        TestHttp json = trader.http().withHeader("Content-Type", "application/json");

        Answer answer = json.sendBytes("POST", ORDERS, bad).refuses(400, "REQUEST_MALFORMED_JSON");

        assertThat(answer.pointers()).containsExactly("/symbol");
        trader.standsAt(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "application/jsonlines"})
    void anotherContentTypeIsUnsupported(String type) {
        trader.http()
                .withHeader("Content-Type", type)
                .sendBytes("POST", ORDERS, GOOD.encode().getBytes(StandardCharsets.UTF_8))
                .refuses(415, "REQUEST_UNSUPPORTED_MEDIA_TYPE");
        trader.standsAt(before);
    }

    @Test
    void noContentTypeIsUnsupported() {
        trader.http()
                .sendBytes("POST", ORDERS, GOOD.encode().getBytes(StandardCharsets.UTF_8))
                .refuses(415, "REQUEST_UNSUPPORTED_MEDIA_TYPE");
        trader.standsAt(before);
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        trader.http()
                .withHeader("Idempotency-Key", "k".repeat(256))
                .post(ORDERS, GOOD)
                .refuses(400, "REQUEST_INVALID");
        trader.standsAt(before);
    }

    @Test
    void onlyAGoodTokenIsLetIn() {
        world.onlyLetsGoodTokensIn(client -> client.post(ORDERS, GOOD));
    }

    /** A rule's refusal is told to subscribers as OrderRejected, and that is all that happens. */
    private void refusedByARule(JsonObject order, String code) {
        trader.place(order).refuses(422, code);
        trader.standsAt(new Trader.Standing(
                before.account(), before.positions(), before.openOrders(), before.eventsOfAll() + 1));
    }

    private Answer send(String body) {
        return trader.http().sendJson("POST", ORDERS, body);
    }

    /** The good order with one field as the given JSON, in which ' stands for ". */
    private static String with(String field, String json) {
        JsonObject order = GOOD.copy();
        order.remove(field);
        String rest = order.encode();
        return json == null ? rest : "{\"" + field + "\":" + json.replace('\'', '"') + "," + rest.substring(1);
    }
}
