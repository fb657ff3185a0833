package io.astratrade.financial.payment.api.admin;

import static io.astratrade.financial.payment.PaymentWorld.ADMIN;
import static io.astratrade.financial.payment.PaymentWorld.DECLINES;
import static io.astratrade.financial.payment.PaymentWorld.DISPUTES;
import static io.astratrade.financial.payment.PaymentWorld.SUCCEEDS;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.keyed;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.payment.PaymentWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PaymentWorld.One.class)
class RefundsAndDisputesIT {
    private static final String REFUNDS = ADMIN + "/refunds";
    private static final String DISPUTED = ADMIN + "/disputes";

    private final PaymentWorld world;
    private final String user = user();
    private final TestHttp admin;

    RefundsAndDisputesIT(PaymentWorld world) {
        this.world = world;
        this.admin = world.admin();
    }

    @Test
    void aRefundIsTakenFromTheWalletAndGivenBackOnce() {
        String payment = paid(SUCCEEDS);
        TestHttp keyed = keyed(admin);
        JsonObject refund =
                keyed.post(REFUNDS, refund(payment, "4.00")).succeeds(201).json();
        assertThat(refund.getString("payment_id")).isEqualTo(payment);
        assertThat(keyed.post(REFUNDS, refund(payment, "4.00")).succeeds(201).json())
                .isEqualTo(refund);
        refunded(4_000_000);
        keyed(admin).post(REFUNDS, refund(payment, "6.01")).refuses(422, "FINANCIAL_MORE_THAN_PAID");
        keyed(admin).post(REFUNDS, refund(payment, null)).succeeds(201);
        refunded(10_000_000);
        keyed(admin).post(REFUNDS, refund(payment, "0.01")).refuses(422, "FINANCIAL_MORE_THAN_PAID");
        assertThat(world.number("SELECT refunded FROM sandbox_charge WHERE key = $1", UUID.fromString(payment)))
                .isEqualTo(10_000_000);
        assertThat(world.number("SELECT count(*) FROM admin_action WHERE detail->>'payment_id' = $1", payment))
                .isEqualTo(2);
    }

    private void refunded(long micros) {
        eventually(() -> assertThat(world.balance(user)).isEqualTo(10_000_000 - micros));
        assertThat(world.held(user)).isZero();
    }

    @Test
    void aRefundThatCannotBeIsRefused() {
        String failed = paid(DECLINES);
        admin.post(REFUNDS, refund(failed, "1.00")).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        keyed(admin).post(REFUNDS, refund(failed, "1.00")).refuses(409, "FINANCIAL_PAYMENT_NOT_REFUNDABLE");
        keyed(admin).post(REFUNDS, refund("nothing", "1.00")).refuses(404, "FINANCIAL_PAYMENT_NOT_FOUND");
        keyed(admin)
                .post(REFUNDS, refund(UUID.randomUUID().toString(), "1.00"))
                .refuses(404, "FINANCIAL_PAYMENT_NOT_FOUND");
        keyed(admin).post(REFUNDS, refund(failed, "0.001")).refuses(422, "FINANCIAL_AMOUNT_NOT_ALLOWED");
        keyed(admin).post(REFUNDS, refund(failed, "-1")).refuses(422, "FINANCIAL_AMOUNT_NOT_ALLOWED");
        keyed(world.as(user)).post(REFUNDS, refund(failed, "1.00")).refuses(403, "AUTH_FORBIDDEN");
    }

    @Test
    void moneyThatIsSpentIsNotRefunded() {
        String payment = paid(SUCCEEDS);
        world.withdraw(user, "5.00", null).succeeds(201);
        keyed(admin).post(REFUNDS, refund(payment, "5.01")).refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(world.balance(user)).isEqualTo(5_000_000);
        assertThat(world.held(user)).isZero();
    }

    @Test
    void aDisputeThatIsLostTakesTheMoney() {
        String payment = paid(DISPUTES);
        JsonObject dispute = opened(payment);
        assertThat(dispute.getString("held")).isEqualTo("10.00");
        assertThat(world.held(user)).isEqualTo(10_000_000);
        keyed(admin).post(REFUNDS, refund(payment, null)).refuses(409, "FINANCIAL_PAYMENT_NOT_REFUNDABLE");
        decide(dispute, "accept", null).succeeds(200);
        eventually(() -> assertThat(world.balance(user)).isZero());
        assertThat(world.held(user)).isZero();
        decide(dispute, "accept", null).refuses(409, "FINANCIAL_DISPUTE_CLOSED");
    }

    @Test
    void aDisputeThatIsWonFreesTheMoney() {
        JsonObject dispute = opened(paid(DISPUTES));
        decide(dispute, "contest", "winning_evidence").succeeds(200);
        eventually(() -> assertThat(world.held(user)).isZero());
        assertThat(world.balance(user)).isEqualTo(10_000_000);
    }

    @Test
    void whatIsSpentOfALostDisputeIsThePlatformsLoss() {
        String payment = paid(DISPUTES);
        long before = losses();
        world.withdraw(user, "10.00", null);
        JsonObject dispute = opened(payment);
        long held = world.held(user);
        decide(dispute, "contest", "none to speak of").succeeds(200);
        eventually(() -> assertThat(losses() - before).isGreaterThanOrEqualTo(10_000_000 - held));
        assertThat(world.held(user)).isZero();
    }

    private long losses() {
        return world.number(
                "SELECT coalesce(sum(amount), 0)::bigint FROM ledger_posting WHERE source = $1",
                "platform:losses:chargebacks");
    }

    @Test
    void onlyAdministratorsSeeDisputes() {
        world.as(user).get(DISPUTED).refuses(403, "AUTH_FORBIDDEN");
        admin.get(DISPUTED + "?status=lost").succeeds(200);
        admin.get(DISPUTED + "?status=other").refuses(400, "REQUEST_INVALID");
        JsonObject body = new JsonObject().put("decision", "accept").put("reason", "a test");
        admin.post(DISPUTED + "/" + UUID.randomUUID() + "/decision", body).refuses(404, "FINANCIAL_DISPUTE_NOT_FOUND");
    }

    private Answer decide(JsonObject dispute, String decision, String evidence) {
        JsonObject body = new JsonObject().put("decision", decision).put("reason", "a test");
        if (evidence != null) {
            body.put("evidence", evidence);
        }
        return admin.post(DISPUTED + "/" + dispute.getString("id") + "/decision", body);
    }

    private JsonObject opened(String payment) {
        JsonObject[] found = new JsonObject[1];
        eventually(() -> {
            found[0] =
                    admin.get(DISPUTED + "?status=open&limit=100").succeeds(200).json().getJsonArray("items").stream()
                            .map(JsonObject.class::cast)
                            .filter(dispute -> dispute.getString("payment_id").equals(payment))
                            .findFirst()
                            .orElse(null);
            assertThat(found[0]).isNotNull();
        });
        return found[0];
    }

    private String paid(String number) {
        return world.deposit(user, "10.00", world.method(user, number))
                .succeeds(201)
                .json()
                .getString("id");
    }

    private static JsonObject refund(String payment, String amount) {
        JsonObject body = new JsonObject().put("payment_id", payment).put("reason", "a test");
        return amount == null ? body : body.put("amount", amount);
    }
}
