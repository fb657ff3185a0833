package io.astratrade.financial.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.PaymentCompleted;
import io.astratrade.codec.event.FinancialEvent.PaymentFailed;
import io.astratrade.codec.event.UserEvent.AccountStatusChanged;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.financial.revenue.RevenueEvents;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class ProcessSubscriptionsIT {
    private static final JsonObject NAVIGATOR = Subscriber.wanted("navigator", "monthly");
    private final SubscriptionWorld world;
    private final Subscriber ann;

    ProcessSubscriptionsIT(SubscriptionWorld world) {
        this.world = world;
        this.ann = world.subscriber();
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    @Test
    void aDeletedAccountsSubscriptionEndsOnce() {
        ann.funded("20.00").subscribed(NAVIGATOR);
        Envelope deleted = event(new UserDeleted(ann.id().toString(), Instant.now()));
        world.publish(deleted, deleted);
        endsWith("account_deleted");
        assertThat(world.events(ann.id()))
                .containsExactly("SubscriptionCreated navigator", "SubscriptionCancelled explorer");
    }

    @Test
    void aSuspendedAccountsSubscriptionEndsAndAnotherStatusChangesNothing() {
        ann.funded("20.00").subscribed(NAVIGATOR);
        world.publish(status("active", 2), status("suspended", 3));
        endsWith("account_suspended");
        assertThat(ann.credit().getString("available")).isNotEqualTo("0.00");
    }

    @Test
    void aPaymentThatSucceedsAfterTheEndIsGivenBack() {
        ann.card(SubscriptionWorld.CHALLENGED);
        String payment = ann.subscribe(NAVIGATOR).succeeds(201).json().getString("payment_id");
        world.publish(status("suspended", 3));
        endsWith("account_suspended");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("void");
        ann.http()
                .post(
                        SubscriptionWorld.API + "/payments/" + payment + "/confirm",
                        new JsonObject().put("outcome", "confirmed"))
                .succeeds(200);
        TestTimeouts.eventually().untilAsserted(() -> assertThat(
                        world.number("SELECT refunded FROM sandbox_charge WHERE key = $1", UUID.fromString(payment)))
                .isEqualTo(9_950_000));
        TestTimeouts.eventually().untilAsserted(() -> assertThat(world.number(
                        "SELECT count(*) FROM ledger_transaction WHERE origin = 'late_return' AND reference = $1",
                        payment))
                .isEqualTo(1));
        assertThat(ann.status()).isEqualTo("cancelled");
    }

    @Test
    void newsOfAPaymentThatNobodyWaitsForChangeNothing() {
        ann.card(SubscriptionWorld.GOOD);
        ann.subscribed(NAVIGATOR);
        UUID payment = world.sql("SELECT id FROM payment WHERE user_id = $1", ann.id())
                .iterator()
                .next()
                .getUUID(0);
        String user = ann.id().toString();
        Money price = Money.parse("9.95");
        world.publish(
                event(new PaymentFailed(payment.toString(), user, "USD", price, "card_declined", Instant.now())),
                event(new PaymentCompleted(payment.toString(), user, "USD", price, "subscription", Instant.now())));
        Subscriber bob = world.subscriber().funded("20.00").subscribed(NAVIGATOR);
        world.publish(event(new UserDeleted(bob.id().toString(), Instant.now())));
        TestTimeouts.eventually().untilAsserted(() -> assertThat(bob.status()).isEqualTo("cancelled"));
        assertThat(ann.status()).isEqualTo("active");
        assertThat(ann.invoices()).hasSize(1);
    }

    private void endsWith(String reason) {
        TestTimeouts.eventually().untilAsserted(() -> assertThat(ann.read().getString("end_reason"))
                .isEqualTo(reason));
    }

    private Envelope status(String status, long version) {
        return event(new AccountStatusChanged(ann.id().toString(), "active", status, version, Instant.now()));
    }

    private Envelope event(Event data) {
        return RevenueEvents.of(ann.id().toString(), data);
    }
}
