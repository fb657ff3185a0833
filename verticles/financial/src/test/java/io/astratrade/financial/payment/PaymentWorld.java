package io.astratrade.financial.payment;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.FinancialModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The financial service with the sandbox, whose answers are not waited for as long. */
public final class PaymentWorld implements AutoCloseable {
    public static final String API = "/api/v1/financial";
    public static final String ADMIN = "/api/v1/admin/financial";
    public static final String SUCCEEDS = "4242424242424242";
    public static final String DECLINES = "4000000000000002";
    public static final String SILENT = "4000000000007007";
    public static final String CHALLENGES = "4000002760003184";
    public static final String DISPUTES = "4000000000000259";

    /** The secret that signs Stripe's webhooks here; another one is in rotation. */
    public static final String WEBHOOK_SECRET = "whsec_test_secret";

    /** The one that all test classes share. */
    public static final class One extends Shared<PaymentWorld> {
        public One() {
            super(PaymentWorld.class, PaymentWorld::new);
        }
    }

    private final ServiceHarness harness = ServiceHarness.start(
            Map.of(
                    "http.access_log", "all",
                    "financial.payment.timeout", "3s",
                    "financial.payment.first_retry", "1s",
                    "financial.payment.longest_retry", "1s",
                    "financial.payment.sandbox.dispute_after", "0s",
                    "financial.payment.stripe.webhook_secrets", "whsec_next, " + WEBHOOK_SECRET),
            new FinancialModule());

    /** Somebody new. */
    public static String user() {
        return UUID.randomUUID().toString();
    }

    public TestHttp http() {
        return harness.http("financial");
    }

    public TestHttp as(String user) {
        return http().withToken(TestTokens.accessToken(user));
    }

    public TestHttp admin() {
        return http().withToken(TestTokens.accessToken(user(), "admin"));
    }

    /** With a key that no other request has. */
    public static TestHttp keyed(TestHttp http) {
        return http.withHeader("Idempotency-Key", EventIds.next());
    }

    public static JsonObject card(String number) {
        JsonObject card = new JsonObject()
                .put("number", number)
                .put("exp_month", 12)
                .put("exp_year", 2040)
                .put("cvc", "123");
        return new JsonObject().put("card", card);
    }

    /** The id of a new card of this user. */
    public String method(String user, String number) {
        return as(user).post(API + "/payment-methods", card(number))
                .succeeds(201)
                .json()
                .getString("id");
    }

    /** By the default card when none is named. */
    public static JsonObject move(String amount, String method) {
        JsonObject body = new JsonObject().put("amount", amount);
        return method == null ? body : body.put("payment_method_id", method);
    }

    public Answer deposit(String user, String amount, String method) {
        return keyed(as(user)).post(API + "/deposits", move(amount, method));
    }

    public Answer withdraw(String user, String amount, String method) {
        return keyed(as(user)).post(API + "/withdrawals", move(amount, method));
    }

    /** Somebody who has so much, and the card that it came from. */
    public String funded(String user, String amount) {
        String method = method(user, SUCCEEDS);
        deposit(user, amount, method).succeeds(201);
        return method;
    }

    /** What the ledger says that a user has, in millionths. */
    public long micros(String user, String column) {
        List<Row> rows =
                sql("SELECT " + column + " FROM ledger_balance WHERE account = $1 AND asset = 'USD'", "user:" + user);
        return rows.isEmpty() ? 0 : rows.get(0).getLong(0);
    }

    public long balance(String user) {
        return micros(user, "balance");
    }

    public long held(String user) {
        return micros(user, "held");
    }

    public List<Row> sql(String query, Object... args) {
        return Await.result(
                harness.service("financial").database().query(query, args).map(rows -> rows.stream()
                        .toList()));
    }

    public long number(String query, Object... args) {
        return sql(query, args).get(0).getLong(0);
    }

    public ServiceHarness harness() {
        return harness;
    }

    public static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        TestTimeouts.eventually().untilAsserted(assertion);
    }

    @Override
    public void close() {
        harness.close();
    }
}
