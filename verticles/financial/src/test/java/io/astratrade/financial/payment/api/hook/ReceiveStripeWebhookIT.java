package io.astratrade.financial.payment.api.hook;

import static io.astratrade.financial.payment.PaymentWorld.ADMIN;
import static io.astratrade.financial.payment.PaymentWorld.API;
import static io.astratrade.financial.payment.PaymentWorld.SUCCEEDS;
import static io.astratrade.financial.payment.PaymentWorld.WEBHOOK_SECRET;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.payment.PaymentWorld;
import io.astratrade.testkit.Answer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stripe's events about payments that were made by Stripe, as far as the books know. */
@ExtendWith(PaymentWorld.One.class)
class ReceiveStripeWebhookIT {
    private static final String HOOK = API + "/webhooks/stripe";

    private final PaymentWorld world;
    private final String user = user();
    private final UUID payment = UUID.fromString(EventIds.next());
    private final String intent = "pi_" + payment;
    private final String event = "evt_" + payment;

    ReceiveStripeWebhookIT(PaymentWorld world) {
        this.world = world;
    }

    /** A deposit that was sent to Stripe and of which nothing is known since. */
    @BeforeEach
    void processing() {
        String method = world.method(user, SUCCEEDS);
        world.sql(
                "INSERT INTO payment (id, user_id, purpose, reference, amount, currency, method_id, provider, description, state,"
                        + " due_at, correlation_id, causation_id, created_at) VALUES ($1, $2, 'deposit', $3, 10000000, 'USD', $4,"
                        + " 'stripe', 'Deposit', 'processing', now() + interval '1 day', 'c', 'c', now())",
                payment,
                UUID.fromString(user),
                payment.toString(),
                UUID.fromString(method));
        world.sql("INSERT INTO provider_reference VALUES ('stripe', 'charge', $1, $2)", payment, intent);
    }

    @Test
    void aSuccessIsBookedOnceHoweverOftenItIsTold() {
        String told = intent(event, "payment_intent.succeeded", "succeeded");
        assertTaken(send(told), "processed");
        assertThat(state()).isEqualTo("succeeded");
        assertThat(world.balance(user)).isEqualTo(10_000_000);
        assertTaken(send(told), "repeated");
        assertTaken(send(intent(event + "b", "payment_intent.succeeded", "succeeded")), "processed");
        assertThat(world.balance(user)).isEqualTo(10_000_000);
    }

    @Test
    void aFailureSaysWhy() {
        JsonObject object = object("requires_payment_method")
                .put(
                        "last_payment_error",
                        new JsonObject().put("code", "card_declined").put("decline_code", "insufficient_funds"));
        assertTaken(send(event(event, "payment_intent.payment_failed", object)), "processed");
        assertThat(state()).isEqualTo("failed");
        assertThat(world.sql("SELECT failure FROM payment WHERE id = $1", payment)
                        .get(0)
                        .getString(0))
                .isEqualTo("insufficient_funds");
        assertThat(world.balance(user)).isZero();
    }

    @Test
    void aRefundMadeAtStripeIsBookedOnce() {
        send(intent(event, "payment_intent.succeeded", "succeeded"));
        JsonObject refund = new JsonObject()
                .put("id", "re_" + payment)
                .put("payment_intent", intent)
                .put("amount", 400)
                .put("currency", "usd")
                .put("metadata", new JsonObject())
                .put("status", "succeeded");
        assertTaken(send(event(event + "r1", "refund.created", refund)), "processed");
        assertTaken(send(event(event + "r2", "refund.updated", refund)), "processed");
        assertThat(world.number("SELECT refunded FROM payment WHERE id = $1", payment))
                .isEqualTo(4_000_000);
        assertThat(world.number("SELECT count(*) FROM payment_refund WHERE payment_id = $1", payment))
                .isEqualTo(1);
        refund.put("id", "re_more_" + payment).put("amount", 601);
        assertTaken(send(event(event + "r3", "refund.created", refund)), "contradictory");
    }

    @Test
    void aDisputeHoldsTheMoneyAndTakesItWhenLost() {
        send(intent(event, "payment_intent.succeeded", "succeeded"));
        JsonObject dispute = new JsonObject()
                .put("id", "dp_" + payment)
                .put("payment_intent", intent)
                .put("amount", 1000)
                .put("currency", "usd")
                .put("reason", "fraudulent")
                .put("status", "needs_response");
        assertTaken(send(event(event + "d1", "charge.dispute.created", dispute)), "processed");
        assertThat(world.held(user)).isEqualTo(10_000_000);
        assertTaken(send(event(event + "d2", "charge.dispute.closed", dispute.put("status", "lost"))), "processed");
        assertThat(world.held(user)).isZero();
        assertThat(world.balance(user)).isZero();
        assertTaken(send(event(event + "d3", "charge.dispute.closed", dispute)), "processed");
        assertThat(world.balance(user)).isZero();
        assertThat(world.admin().get(ADMIN + "/disputes?status=lost").body()).contains("dp_" + payment);
    }

    @Test
    void whatIsNotOursOrMeansNothingIsRecordedAndAnsweredAlike() {
        JsonObject other = new JsonObject().put("id", "pi_other").put("status", "succeeded");
        assertTaken(send(event(event + "1", "payment_intent.succeeded", other)), "unknown_object");
        assertTaken(send(event(event + "2", "customer.created", other)), "ignored");
        assertTaken(send(event(event + "3", "payout.paid", new JsonObject().put("id", 7))), "unknown_object");
        assertTaken(send(event(event + "4", "charge.dispute.created", new JsonObject())), "unknown_object");
        JsonObject odd = new JsonObject()
                .put("id", "dp_odd")
                .put("payment_intent", intent)
                .put("amount", "ten")
                .put("metadata", 7)
                .put("status", 1);
        assertTaken(send(event(event + "5", "charge.dispute.created", odd)), "unknown_object");
        assertTaken(send(event(event + "6", "refund.created", odd.put("status", "succeeded"))), "unknown_object");
        assertTaken(
                send(event(
                        event + "7",
                        "charge.dispute.created",
                        odd.put("amount", 5).put("currency", "jpy"))),
                "unknown_object");
        assertThat(world.number("SELECT count(*) FROM payment_notice WHERE notice_id LIKE $1", event + "_"))
                .isEqualTo(7);
        assertThat(state()).isEqualTo("processing");
    }

    @Test
    void whatIsNotSignedByUsNowIsRefused() {
        String told = intent(event, "payment_intent.succeeded", "succeeded");
        long now = Instant.now().getEpochSecond();
        post(told, null).refuses(400, "FINANCIAL_SIGNATURE_INVALID");
        post(told, header(told, now, "whsec_another")).refuses(400, "FINANCIAL_SIGNATURE_INVALID");
        post(told, header(told + " ", now, WEBHOOK_SECRET)).refuses(400, "FINANCIAL_SIGNATURE_INVALID");
        post(told, header(told, now - 310, WEBHOOK_SECRET)).refuses(400, "FINANCIAL_SIGNATURE_INVALID");
        post(told, "nonsense").refuses(400, "FINANCIAL_SIGNATURE_INVALID");
        post("{}", header("{}", now, WEBHOOK_SECRET)).refuses(400, "REQUEST_INVALID");
        assertThat(state()).isEqualTo("processing");
        post(told, header(told, now, "whsec_next")).succeeds(200);
    }

    /** Spaces, order and escapes are the sender's; the signature is of the bytes. */
    @Test
    void theBytesAreVerifiedAsTheyWereSent() {
        String told = "{ \"type\":\"payment_intent.succeeded\",\n\n\t\"extra\": [1.50, \"\\u00e9 é\"], \"id\":\""
                + event + "\", \"data\": {\"object\": {\"status\":\"succeeded\",\"id\":\"" + intent + "\"}}}\n";
        assertTaken(send(told), "processed");
        assertThat(state()).isEqualTo("succeeded");
    }

    private String state() {
        return world.sql("SELECT state FROM payment WHERE id = $1", payment)
                .get(0)
                .getString(0);
    }

    private String intent(String id, String type, String status) {
        return event(id, type, object(status));
    }

    private JsonObject object(String status) {
        return new JsonObject()
                .put("id", intent)
                .put("object", "payment_intent")
                .put("status", status);
    }

    private static String event(String id, String type, JsonObject object) {
        return new JsonObject()
                .put("id", id)
                .put("object", "event")
                .put("type", type)
                .put("data", new JsonObject().put("object", object))
                .encode();
    }

    private Answer send(String body) {
        return post(body, header(body, Instant.now().getEpochSecond(), WEBHOOK_SECRET));
    }

    private Answer post(String body, String header) {
        var http = world.http().withHeader("Content-Type", "application/json");
        return (header == null ? http : http.withHeader("Stripe-Signature", header))
                .sendBytes("POST", HOOK, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertTaken(Answer answer, String disposition) {
        assertThat(answer.succeeds(200).json().getString("disposition")).isEqualTo(disposition);
    }

    private static String header(String body, long time, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
