package io.astratrade.financial.provider.stripe;

import static io.astratrade.financial.payment.PaymentWorld.card;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.keyed;
import static io.astratrade.financial.payment.PaymentWorld.move;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.FinancialModule;
import io.astratrade.financial.payment.Traces;
import io.astratrade.financial.provider.stripe.FakeStripe.Fault;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service with Stripe as its provider, on Stripe's good days and its bad ones. */
class StripeServiceIT {
    private static final String API = "/api/v1/financial";
    private static final String NUMBER = "4242424242424242";
    private static final FakeStripe STRIPE = new FakeStripe();
    private static ServiceHarness harness;

    private final String user = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(
                Map.of(
                        "financial.payment.provider", "stripe",
                        "financial.payment.stripe.url", "http://127.0.0.1:" + STRIPE.port(),
                        "financial.payment.stripe.key", FakeStripe.KEY,
                        "financial.payment.timeout", "3s",
                        "financial.payment.lease", "7s",
                        "financial.payment.first_retry", "1s",
                        "financial.payment.longest_retry", "1s"),
                new FinancialModule());
    }

    @AfterAll
    static void stop() {
        harness.close();
        STRIPE.close();
    }

    @Test
    void moneyComesGoesBackAndGoesOut() {
        String method = method();
        JsonObject deposit = deposit(method).succeeds(201).json();
        assertThat(deposit.getString("status")).isEqualTo("succeeded");
        assertThat(balance()).isEqualTo(10_000_000);
        TestHttp admin = keyed(harness.http("financial")
                .withToken(TestTokens.accessToken(UUID.randomUUID().toString(), "admin")));
        admin.post(
                        "/api/v1/admin/financial/refunds",
                        new JsonObject()
                                .put("payment_id", deposit.getString("id"))
                                .put("amount", "4")
                                .put("reason", "a test"))
                .succeeds(201);
        eventually(() -> assertThat(balance()).isEqualTo(6_000_000));
        JsonObject withdrawal = keyed(http())
                .post(API + "/withdrawals", move("5.00", method))
                .succeeds(201)
                .json();
        assertThat(withdrawal.getString("status")).isEqualTo("processing");
        STRIPE.payoutsArrive();
        eventually(() -> assertThat(status("withdrawals", withdrawal)).isEqualTo("succeeded"));
        assertThat(balance()).isEqualTo(1_000_000);
    }

    @Test
    void aChallengeAtStripeIsAskedFor() {
        String method = http().post(API + "/payment-methods", card("4000002760003184"))
                .json()
                .getString("id");
        JsonObject deposit = deposit(method).succeeds(201).json();
        assertThat(deposit.getString("action_url")).startsWith("https://hooks.stripe.com/");
        STRIPE.challenged("succeeded");
        String confirm = API + "/payments/" + deposit.getString("id") + "/confirm";
        assertThat(http().post(confirm, new JsonObject().put("outcome", "confirmed"))
                        .succeeds(200)
                        .json()
                        .getString("status"))
                .isEqualTo("succeeded");
    }

    /** More faults than one request bears: the outcome is not known, and then it is, and there is one charge. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DONE_BUT_BROKEN", "BROKEN", "SERVER_ERROR", "GARBAGE"})
    void aDepositOnABadDayEndsInOneCharge(Fault fault) {
        String method = method();
        long before = succeeded();
        Fault[] faults = new Fault[4];
        Arrays.fill(faults, fault);
        STRIPE.next(faults);
        JsonObject deposit = deposit(method).succeeds(201).json();
        assertThat(deposit.getString("status")).isIn("processing", "succeeded");
        eventually(() -> assertThat(status("deposits", deposit)).isEqualTo("succeeded"));
        assertThat(balance()).isEqualTo(10_000_000);
        assertThat(succeeded() - before).isEqualTo(1);
    }

    @Test
    void aCardCannotBeAddedWhileStripeIsDown() {
        STRIPE.next(Fault.BROKEN, Fault.SERVER_ERROR, Fault.GARBAGE);
        Answer refused =
                http().post(API + "/payment-methods", card(NUMBER)).refuses(503, "FINANCIAL_PROVIDER_UNAVAILABLE");
        assertThat(refused.secondsToWait()).isPositive();
        assertThat(refused.body()).doesNotContain(NUMBER);
        method();
    }

    @Test
    void aDeclinedCardIsNotAdded() {
        http().post(API + "/payment-methods", card("4000000000000002")).refuses(422, "FINANCIAL_CARD_DECLINED");
    }

    @Test
    void noCardNumberStaysHere() {
        try (Traces traces = new Traces()) {
            deposit(method()).succeeds(201);
            assertThat(Traces.stored(database(), "pm_")).contains("payment_method.token");
            assertThat(Traces.stored(database(), NUMBER)).isEmpty();
            assertThat(traces.logged(NUMBER)).isEmpty();
        }
    }

    private static long succeeded() {
        return STRIPE.all("payment_intent").stream()
                .filter(intent -> intent.getString("status").equals("succeeded"))
                .count();
    }

    private String method() {
        return http().post(API + "/payment-methods", card(NUMBER))
                .succeeds(201)
                .json()
                .getString("id");
    }

    private Answer deposit(String method) {
        return keyed(http()).post(API + "/deposits", move("10.00", method));
    }

    private String status(String collection, JsonObject made) {
        return http().get(API + "/" + collection + "/" + made.getString("id"))
                .json()
                .getString("status");
    }

    private TestHttp http() {
        return harness.http("financial").withToken(TestTokens.accessToken(user));
    }

    private static Database database() {
        return harness.service("financial").database();
    }

    private long balance() {
        return Await.result(database()
                .query(
                        "SELECT coalesce(sum(balance), 0)::bigint FROM ledger_balance WHERE account = $1",
                        "user:" + user)
                .map(rows -> rows.iterator().next().getLong(0)));
    }
}
