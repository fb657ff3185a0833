package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.limit;
import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of good orders; bad ones are in {@link PlaceOrderBadInputIT}. */
@ExtendWith(TradingWorld.OfAll.class)
class PlaceOrderIT {
    private static final String ORDERS = TradingWorld.API + "/orders";

    private final Trader trader;

    PlaceOrderIT(TradingWorld world) {
        trader = world.trader();
    }

    @Test
    void aFilledOrderShowsInPositionsAccountAndHistory() {
        JsonObject order = trader.placed(market("buy", "BTC-USD", "0.01"));

        assertThat(order.getString("state")).isEqualTo("filled");
        assertThat(trader.get("/orders/" + order.getString("id")).json()).isEqualTo(order);
        assertThat(trader.items("/positions")).hasSize(1);
        assertThat(trader.account().getString("fees_paid")).isNotEqualTo("0.00");
        await().untilAsserted(() -> assertThat(trader.items("/trades")).hasSize(1));
        await().untilAsserted(() -> assertThat(trader.items("/orders")).containsExactly(order));
    }

    @Test
    void theAnswerSaysWhereTheOrderIs() {
        Answer answer = trader.place(market("buy", "BTC-USD", "0.01")).succeeds(201);

        assertThat(answer.header("Location"))
                .isEqualTo(TradingWorld.API + "/orders/" + answer.json().getString("id"));
        assertThat(trader.http().get(answer.header("Location")).succeeds(200).json())
                .isEqualTo(answer.json());
    }

    @Test
    void aMarketOrderPaysTheAskAndATenthOfAPercent() {
        JsonObject fill = trader.placed(market("buy", "BTC-USD", "0.01"))
                .getJsonArray("fills")
                .getJsonObject(0);

        assertThat(fill.getString("price")).isEqualTo("60006.00");
        assertThat(fill.getString("fee")).isEqualTo("0.60006");
        assertThat(fill.getString("liquidity")).isEqualTo("taker");
        assertThat(trader.account().getString("fees_paid")).isEqualTo("0.60006");
    }

    @Test
    void aLimitOrderBelowTheMarketRestsAndReservesItsWorth() {
        JsonObject order = trader.placed(limit("buy", "BTC-USD", "0.01", "50000.00"));

        assertThat(order.getString("state")).isEqualTo("open");
        assertThat(order.getString("time_in_force")).isEqualTo("gtc");
        assertThat(order.getString("average_price")).isNull();
        assertThat(trader.account().getString("reserved")).isEqualTo("500.50");
        assertThat(trader.account().getString("buying_power")).isEqualTo("9499.50");
        assertThat(trader.account().getString("balance")).isEqualTo("10000.00");
    }

    @Test
    void whatAnImmediateOrderCannotFillIsCancelled() {
        JsonObject order = limit("buy", "BTC-USD", "0.01", "50000.00").put("time_in_force", "ioc");

        assertThat(trader.placed(order).getString("state")).isEqualTo("cancelled");
        assertThat(trader.account().getString("buying_power")).isEqualTo("10000.00");
    }

    @Test
    void aReplayedKeyGivesTheStoredAnswerAndAnotherBodyIsRefused() {
        TestHttp keyed = trader.http().withHeader("Idempotency-Key", "key-" + trader.userId());
        Answer first = keyed.post(ORDERS, market("buy", "BTC-USD", "0.01")).succeeds(201);
        Trader.Standing before = trader.standing();
        Answer again = keyed.post(ORDERS, market("buy", "BTC-USD", "0.01")).succeeds(201);
        keyed.post(ORDERS, market("buy", "BTC-USD", "0.02")).refuses(422, "TRADING_IDEMPOTENCY_KEY_REUSED");

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        trader.standsAt(before);
        assertThat(trader.items("/positions").get(0).getString("quantity")).isEqualTo("0.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1732812345.678", "-1", "1e400", "true", "{"})
    void aKeyIsTextWhateverItLooksLike(String key) {
        trader.http()
                .withHeader("Idempotency-Key", key)
                .post(ORDERS, market("buy", "BTC-USD", "0.01"))
                .succeeds(201);
    }

    @Test
    void twoUsersMayHaveTheSameKey(TradingWorld world) {
        TestHttp mine = trader.http().withHeader("Idempotency-Key", "order-1");
        TestHttp theirs = world.trader().http().withHeader("Idempotency-Key", "order-1");

        mine.post(ORDERS, market("buy", "BTC-USD", "0.01")).succeeds(201);
        Answer other = theirs.post(ORDERS, market("buy", "BTC-USD", "0.02")).succeeds(201);

        assertThat(other.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void aDuplicateClientOrderIdIsAConflict() {
        JsonObject order = market("buy", "BTC-USD", "0.01").put("client_order_id", "mine");
        assertThat(trader.placed(order).getString("client_order_id")).isEqualTo("mine");
        Trader.Standing before = trader.standing();

        trader.place(order).refuses(409, "TRADING_DUPLICATE_CLIENT_ORDER_ID");

        trader.standsAt(before);
        assertThat(trader.items("/positions").get(0).getString("quantity")).isEqualTo("0.01");
    }

    @Test
    void aContentTypeMayHaveParameters() {
        trader.http()
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .post(ORDERS, market("buy", "BTC-USD", "0.01"))
                .succeeds(201);
    }
}
