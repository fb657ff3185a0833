package io.astratrade.financial.subscription.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class UpdateSubscriptionIT {
    private static final JsonObject CAPTAIN = new JsonObject().put("plan", "captain");
    private final SubscriptionWorld world;
    private final Subscriber ann;

    UpdateSubscriptionIT(SubscriptionWorld world) {
        this.world = world;
        this.ann = world.subscriber();
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    private UUID subscribed(String plan) {
        UUID card = ann.card(SubscriptionWorld.GOOD);
        ann.subscribed(Subscriber.wanted(plan, "monthly"));
        return card;
    }

    @Test
    void anUpgradeIsInForceWhenItIsPaid() {
        UUID card = subscribed("navigator");
        world.advance("P10D");
        ann.behave(card, "DECLINES");
        ann.change(CAPTAIN).refuses(422, "FINANCIAL_CHARGE_FAILED");
        assertThat(ann.plan()).isEqualTo("navigator");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("void");
        ann.behave(card, "SUCCEEDS");
        JsonObject upgraded = ann.change(CAPTAIN).succeeds(200).json();
        assertThat(upgraded.getString("plan")).isEqualTo("captain");
        assertThat(ann.lastInvoice().getJsonArray("lines")).hasSize(2);
        assertThat(ann.movements()).containsExactly("new 0 -> 9950000", "expansion 9950000 -> 19950000");
        assertThat(world.events(ann.id()))
                .containsExactly("SubscriptionCreated navigator", "SubscriptionChanged captain");
    }

    @Test
    void aDowngradeWaitsForTheEndOfThePeriodAndCanBeTakenBack() {
        subscribed("captain");
        ann.change(new JsonObject().put("plan", "navigator")).succeeds(200);
        assertThat(ann.read().getJsonObject("scheduled_change").getString("plan"))
                .isEqualTo("navigator");
        ann.change(CAPTAIN).succeeds(200);
        assertThat(ann.read().getJsonObject("scheduled_change")).isNull();
        ann.change(new JsonObject().put("plan", "navigator").put("period", "yearly"))
                .succeeds(200);
        assertThat(ann.plan()).isEqualTo("captain");
        world.advance("P1M");
        assertThat(ann.plan()).isEqualTo("navigator");
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("99.50");
        assertThat(ann.movements()).last().isEqualTo("contraction 19950000 -> 8291666");
    }

    @Test
    void aPauseKeepsWhatIsLeftAndEndsByItself() {
        subscribed("navigator");
        Instant end = end();
        world.advance("P10D");
        ann.change(new JsonObject().put("paused", true)).succeeds(200);
        assertThat(ann.plan()).isEqualTo("explorer");
        ann.change(CAPTAIN).refuses(409, "FINANCIAL_SUBSCRIPTION_STATE");
        ann.change(new JsonObject().put("paused", true)).refuses(409, "FINANCIAL_SUBSCRIPTION_STATE");
        world.advance("P91D");
        assertThat(ann.status()).isEqualTo("active");
        assertThat(end()).isEqualTo(end.plus(Duration.ofDays(90)));
        assertThat(ann.invoices()).as("nothing was charged meanwhile").hasSize(1);
        assertThat(world.events(ann.id()))
                .containsExactly(
                        "SubscriptionCreated navigator",
                        "SubscriptionChanged explorer",
                        "SubscriptionChanged navigator");
    }

    @Test
    void aRetryRecoversWhatWasPastDue() {
        UUID card = subscribed("navigator");
        ann.behave(card, "LACKS_FUNDS");
        world.advance("P1M");
        assertThat(ann.status()).isEqualTo("past_due");
        assertThat(ann.plan()).isEqualTo("navigator");
        ann.change(CAPTAIN).refuses(409, "FINANCIAL_SUBSCRIPTION_STATE");
        ann.behave(card, "SUCCEEDS");
        world.advance("P2D");
        assertThat(ann.status()).isEqualTo("active");
        assertThat(world.events(ann.id())).last().isEqualTo("SubscriptionRenewed navigator");
    }

    @Test
    void nobodyPaysAndItIsCancelled() {
        UUID card = subscribed("navigator");
        ann.behave(card, "DECLINES");
        world.advance("P1M");
        world.advance("P21D");
        assertThat(ann.status()).isEqualTo("cancelled");
        assertThat(ann.read().getString("end_reason")).isEqualTo("unpaid");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("uncollectible");
        assertThat(world.events(ann.id()))
                .containsExactly(
                        "SubscriptionCreated navigator",
                        "SubscriptionChanged explorer",
                        "SubscriptionCancelled explorer");
        assertThat(world.number("SELECT count(*) FROM payment WHERE user_id = $1", ann.id()))
                .isEqualTo(6);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        subscribed("navigator");
        ann.change(new JsonObject().put("plan", "captain").put("paused", true))
                .refuses(422, "FINANCIAL_CHANGE_INVALID");
        ann.change(new JsonObject().put("proration_at", "2026-11-24T12:00:00Z"))
                .refuses(422, "FINANCIAL_CHANGE_INVALID");
        ann.change(CAPTAIN.copy()
                        .put("proration_at", world.now().minusSeconds(3_600).toString()))
                .refuses(422, "FINANCIAL_PREVIEW_EXPIRED");
        ann.change(new JsonObject()).refuses(400, "REQUEST_INVALID");
        ann.change(new JsonObject().put("plan", "galactic")).refuses(422, "FINANCIAL_PLAN_NOT_FOUND");
        ann.change(new JsonObject().put("payment_method_id", UUID.randomUUID().toString()))
                .refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        assertThat(ann.invoices()).hasSize(1);
    }

    @Test
    void anothersIsNotFound() {
        subscribed("navigator");
        String path = SubscriptionWorld.API + "/subscriptions/" + ann.subscription();
        var stranger = world.subscriber().http();
        stranger.get(path).refuses(404, "FINANCIAL_SUBSCRIPTION_NOT_FOUND");
        stranger.patch(path, CAPTAIN).refuses(404, "FINANCIAL_SUBSCRIPTION_NOT_FOUND");
        stranger.delete(path).refuses(404, "FINANCIAL_SUBSCRIPTION_NOT_FOUND");
        ann.http().get(SubscriptionWorld.API + "/subscriptions/none").refuses(404, "FINANCIAL_SUBSCRIPTION_NOT_FOUND");
    }

    private Instant end() {
        return Instant.parse(ann.read().getString("current_period_end"));
    }
}
