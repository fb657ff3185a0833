package io.astratrade.financial.payment.api;

import static io.astratrade.financial.payment.PaymentWorld.API;
import static io.astratrade.financial.payment.PaymentWorld.CHALLENGES;
import static io.astratrade.financial.payment.PaymentWorld.DECLINES;
import static io.astratrade.financial.payment.PaymentWorld.SILENT;
import static io.astratrade.financial.payment.PaymentWorld.SUCCEEDS;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.keyed;
import static io.astratrade.financial.payment.PaymentWorld.move;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.payment.PaymentWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PaymentWorld.One.class)
class DepositsIT {
    private static final String DEPOSITS = API + "/deposits";
    private static final String PAYMENTS = API + "/payments";

    private final PaymentWorld world;
    private final String user = user();
    private final TestHttp http;

    DepositsIT(PaymentWorld world) {
        this.world = world;
        this.http = world.as(user);
    }

    @Test
    void aDepositIsInTheWalletWhenItIsAnswered() {
        String card = world.method(user, SUCCEEDS);
        Answer made = world.deposit(user, "50.25", card).succeeds(201);
        JsonObject deposit = made.json();
        assertThat(deposit.getString("status")).isEqualTo("succeeded");
        assertThat(deposit.getString("amount")).isEqualTo("50.25");
        assertThat(deposit.getString("settled_at")).isNotNull();
        String id = deposit.getString("id");
        assertThat(made.header("Location")).isEqualTo(DEPOSITS + "/" + id);
        assertThat(world.balance(user)).isEqualTo(50_250_000);
        assertThat(http.get(DEPOSITS + "/" + id).succeeds(200).json()).isEqualTo(deposit);
        JsonObject payment = http.get(PAYMENTS + "/" + id).succeeds(200).json();
        assertThat(payment.getString("purpose")).isEqualTo("deposit");
        assertThat(first(DEPOSITS)).isEqualTo(deposit);
        assertThat(first(PAYMENTS)).isEqualTo(payment);
    }

    @Test
    void theDefaultCardPaysWhenNoneIsNamed() {
        world.method(user, SUCCEEDS);
        keyed(http)
                .post(DEPOSITS, new JsonObject().put("amount", "5").put("currency", "EUR"))
                .succeeds(201);
        assertThat(world.number(
                        "SELECT balance FROM ledger_balance WHERE account = $1 AND asset = 'EUR'", "user:" + user))
                .isEqualTo(5_000_000);
    }

    @Test
    void aDeclinedDepositSaysWhyAndMovesNothing() {
        JsonObject deposit = world.deposit(user, "50.25", world.method(user, DECLINES))
                .succeeds(201)
                .json();
        assertThat(deposit.getString("status")).isEqualTo("failed");
        assertThat(deposit.getString("failure_code")).isEqualTo("card_declined");
        assertThat(world.balance(user)).isZero();
    }

    @Test
    void anAnswerThatDoesNotComeIsFoundOutByTheJob() {
        JsonObject deposit = world.deposit(user, "50.25", world.method(user, SILENT))
                .succeeds(201)
                .json();
        assertThat(deposit.getString("status")).isEqualTo("processing");
        eventually(() -> assertThat(http.get(DEPOSITS + "/" + deposit.getString("id"))
                        .json()
                        .getString("status"))
                .isEqualTo("succeeded"));
        assertThat(world.balance(user)).isEqualTo(50_250_000);
    }

    @Test
    void aChallengeIsConfirmedOrRefused() {
        String card = world.method(user, CHALLENGES);
        JsonObject confirmed = answer(world.deposit(user, "5.00", card), "confirmed");
        assertThat(confirmed.getString("status")).isEqualTo("succeeded");
        assertThat(confirmed.getString("action_url")).isNull();
        JsonObject refused = answer(world.deposit(user, "7.00", card), "refused");
        assertThat(refused.getString("status")).isEqualTo("failed");
        assertThat(refused.getString("failure_code")).isEqualTo("authentication_failed");
        assertThat(world.balance(user)).isEqualTo(5_000_000);
        JsonObject body = new JsonObject().put("outcome", "confirmed");
        http.post(PAYMENTS + "/" + confirmed.getString("id") + "/confirm", body)
                .refuses(409, "FINANCIAL_PAYMENT_NOT_WAITING");
        http.post(PAYMENTS + "/" + UUID.randomUUID() + "/confirm", body).refuses(404, "FINANCIAL_PAYMENT_NOT_FOUND");
    }

    private JsonObject answer(Answer deposit, String outcome) {
        assertThat(deposit.succeeds(201).json().getString("status")).isEqualTo("requires_action");
        String url = deposit.json().getString("action_url");
        JsonObject body = new JsonObject().put("outcome", outcome);
        world.as(user()).post(url, body).refuses(404, "FINANCIAL_PAYMENT_NOT_FOUND");
        return http.post(url, body).succeeds(200).json();
    }

    @Test
    void fiftyEqualRequestsAtOnceAreOneDeposit() throws Exception {
        TestHttp keyed = keyed(http);
        JsonObject body = move("10.00", world.method(user, SUCCEEDS));
        ExecutorService clients = Executors.newFixedThreadPool(50);
        List<String> ids = clients
                .invokeAll(IntStream.range(0, 50)
                        .mapToObj(i -> (java.util.concurrent.Callable<String>) () ->
                                keyed.post(DEPOSITS, body).succeeds(201).json().getString("id"))
                        .toList())
                .stream()
                .map(DepositsIT::result)
                .toList();
        clients.shutdown();
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(world.balance(user)).isEqualTo(10_000_000);
        Answer again = keyed.post(DEPOSITS, body).succeeds(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().getString("status")).isEqualTo("succeeded");
        keyed.post(DEPOSITS, move("11.00", body.getString("payment_method_id"))).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(world.balance(user)).isEqualTo(10_000_000);
    }

    private static String result(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aKeyIsNeeded() {
        String card = world.method(user, SUCCEEDS);
        http.post(DEPOSITS, move("10.00", card)).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        assertThat(world.balance(user)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-5", "0.99", "1.001", "100000.01", "99999999999999999999999999"})
    void anAmountThatCannotBeMovedIsRefused(String amount) {
        String card = world.method(user, SUCCEEDS);
        Answer refused = world.deposit(user, amount, card).refuses(422, "FINANCIAL_AMOUNT_NOT_ALLOWED");
        assertThat(refused.pointers()).containsExactly("/amount");
        assertNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e3", "five", "1.", ".5", " 5", "0x10"})
    void whatIsNoAmountIsRefused(String amount) {
        world.deposit(user, amount, world.method(user, SUCCEEDS)).refuses(400, "REQUEST_INVALID");
        assertNothing();
    }

    @Test
    void anUnknownCurrencyOrCardIsRefused() {
        String card = world.method(user, SUCCEEDS);
        keyed(http).post(DEPOSITS, move("5.00", card).put("currency", "GBP")).refuses(400, "REQUEST_INVALID");
        keyed(http).post(DEPOSITS, move("5.00", card).put("currency", "shards")).refuses(400, "REQUEST_INVALID");
        world.deposit(user, "5.00", "not-an-id").refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        String anothers = world.method(user(), SUCCEEDS);
        world.deposit(user, "5.00", anothers).refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        assertNothing();
    }

    @Test
    void aCardOfAnotherProviderIsRefused() {
        String card = world.method(user, SUCCEEDS);
        world.sql("UPDATE payment_method SET provider = 'stripe' WHERE id = $1", UUID.fromString(card));
        world.deposit(user, "5.00", card).refuses(409, "FINANCIAL_PAYMENT_METHOD_UNUSABLE");
        world.withdraw(user, "5.00", card).refuses(409, "FINANCIAL_PAYMENT_METHOD_UNUSABLE");
        assertNothing();
    }

    @Test
    void anothersDepositIsNotThere() {
        String id =
                world.deposit(user, "5.00", world.method(user, SUCCEEDS)).json().getString("id");
        TestHttp stranger = world.as(user());
        stranger.get(DEPOSITS + "/" + id).refuses(404, "FINANCIAL_DEPOSIT_NOT_FOUND");
        stranger.get(PAYMENTS + "/" + id).refuses(404, "FINANCIAL_PAYMENT_NOT_FOUND");
    }

    private void assertNothing() {
        assertThat(world.number("SELECT count(*) FROM payment WHERE user_id = $1", UUID.fromString(user)))
                .isZero();
    }

    private JsonObject first(String list) {
        return http.get(list).succeeds(200).json().getJsonArray("items").getJsonObject(0);
    }
}
