package io.astratrade.financial.subscription.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class CancelSubscriptionIT {
    private static final JsonObject NAVIGATOR = Subscriber.wanted("navigator", "monthly");
    private final SubscriptionWorld world;
    private final Subscriber ann;

    CancelSubscriptionIT(SubscriptionWorld world) {
        this.world = world;
        this.ann = world.subscriber();
        ann.card(SubscriptionWorld.GOOD);
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    @Test
    void atTheEndOfThePeriodItIsNotRenewed() {
        ann.subscribed(NAVIGATOR);
        assertThat(ann.cancel("period_end").succeeds(200).json().getBoolean("cancel_at_period_end"))
                .isTrue();
        assertThat(ann.plan()).isEqualTo("navigator");
        world.advance("P1M");
        assertThat(ann.status()).isEqualTo("cancelled");
        assertThat(ann.invoices()).hasSize(1);
        assertThat(ann.credit().getString("available")).isEqualTo("0.00");
        assertThat(ann.movements()).last().isEqualTo("churn 9950000 -> 0");
        ann.cancel("now").refuses(409, "FINANCIAL_SUBSCRIPTION_STATE");
    }

    @Test
    void aCancellationCanBeTakenBack() {
        ann.subscribed(NAVIGATOR);
        ann.cancel("period_end").succeeds(200);
        ann.change(new JsonObject().put("cancel_at_period_end", false)).succeeds(200);
        world.advance("P1M");
        assertThat(ann.status()).isEqualTo("active");
        assertThat(ann.invoices()).hasSize(2);
    }

    @Test
    void nowGivesCreditThatPaysTheNextInvoiceFirst() {
        ann.subscribed(Subscriber.wanted("captain", "yearly"));
        ann.cancel("now").succeeds(200);
        assertThat(ann.plan()).isEqualTo("explorer");
        assertThat(ann.credit().getString("available")).isEqualTo("199.50");
        JsonObject note = ann.lastInvoice().getJsonArray("credit_notes").getJsonObject(0);
        assertThat(note.getString("destination")).isEqualTo("credit");
        assertThat(note.getString("amount")).isEqualTo("199.50");

        ann.subscribed(NAVIGATOR);
        assertThat(ann.lastInvoice().getString("credit")).isEqualTo("9.95");
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("0.00");
        assertThat(ann.credit().getString("available")).isEqualTo("189.55");
        assertThat(ann.movements()).last().isEqualTo("reactivation 0 -> 9950000");
    }

    @Test
    void refundsInPartAndInFullAreCreditNotesAndLeaveNothingToCredit() {
        ann.subscribed(NAVIGATOR);
        refund("4.00");
        refund("5.95");
        JsonObject invoice = ann.lastInvoice();
        assertThat(invoice.getString("refunded")).isEqualTo("9.95");
        assertThat(invoice.getJsonArray("credit_notes"))
                .extracting(note -> ((JsonObject) note).getString("destination"))
                .containsExactly("payment", "payment");
        asked("0.01").refuses(422, "FINANCIAL_MORE_THAN_PAID");
        ann.cancel("now").succeeds(200);
        assertThat(ann.credit().getString("available")).isEqualTo("0.00");
    }

    private void refund(String amount) {
        String before = ann.lastInvoice().getString("refunded");
        asked(amount).succeeds(201);
        TestTimeouts.eventually()
                .untilAsserted(() ->
                        assertThat(ann.lastInvoice().getString("refunded")).isNotEqualTo(before));
        world.booksAgree();
    }

    private Answer asked(String amount) {
        UUID payment = world.sql("SELECT id FROM payment WHERE user_id = $1", ann.id())
                .iterator()
                .next()
                .getUUID(0);
        JsonObject refund = new JsonObject()
                .put("payment_id", payment.toString())
                .put("amount", amount)
                .put("reason", "a test");
        return world.admin()
                .withHeader("Idempotency-Key", EventIds.next())
                .post("/api/v1/admin/financial/refunds", refund);
    }

    @Test
    void whatIsOwedIsNotAskedForAnyMore() {
        UUID card = ann.card(SubscriptionWorld.GOOD);
        ann.subscribed(NAVIGATOR.copy().put("payment_method_id", card.toString()));
        ann.behave(card, "DECLINES");
        world.advance("P1M");
        ann.cancel("period_end").refuses(409, "FINANCIAL_SUBSCRIPTION_STATE");
        ann.cancel("now").succeeds(200);
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("void");
        world.advance("P10D");
        assertThat(world.number("SELECT count(*) FROM payment WHERE user_id = $1", ann.id()))
                .isEqualTo(2);
    }
}
