package io.astratrade.financial.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class SubscriptionLifeIT {
    private final SubscriptionWorld world;
    private final Subscriber ann;

    SubscriptionLifeIT(SubscriptionWorld world) {
        this.world = world;
        this.ann = world.subscriber();
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    @Test
    void invoicesRevenueAndLedgerAgreeAtEveryStepOfALife() {
        UUID card = ann.card(SubscriptionWorld.GOOD);
        ann.subscribed(
                Subscriber.wanted("navigator", "monthly").put("trial", true).put("payment_method_id", card.toString()));
        step("trialing", "navigator");
        assertThat(ann.invoices()).isEmpty();
        assertThat(ann.movements()).isEmpty();

        world.advance("P14D");
        step("active", "navigator");
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("9.95");
        assertThat(ann.movements()).containsExactly("new 0 -> 9950000");

        ann.behave(card, "DECLINES");
        world.advance("P1M");
        step("past_due", "navigator");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("open");
        world.advance("P8D");
        step("past_due", "navigator");
        assertThat(attempts()).as("at once and after 1, 3, 5 and 7 days").isEqualTo(5);
        world.advance("P3D");
        step("restricted", "explorer");

        UUID better = ann.card(SubscriptionWorld.GOOD);
        ann.change(new JsonObject().put("payment_method_id", better.toString())).succeeds(200);
        step("active", "navigator");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("paid");

        ann.change(new JsonObject().put("plan", "captain")).succeeds(200);
        step("active", "captain");
        ann.change(new JsonObject().put("paused", true)).succeeds(200);
        step("paused", "explorer");
        world.advance("P10D");
        ann.change(new JsonObject().put("paused", false)).succeeds(200);
        step("active", "captain");
        assertThat(ann.movements())
                .containsExactly(
                        "new 0 -> 9950000",
                        "churn 9950000 -> 0",
                        "reactivation 0 -> 9950000",
                        "expansion 9950000 -> 19950000",
                        "churn 19950000 -> 0",
                        "reactivation 0 -> 19950000");

        ann.cancel("now").succeeds(200);
        step("cancelled", "explorer");
        assertThat(ann.credit().getString("available")).isNotEqualTo("0.00");
        assertThat(ann.movements()).hasSize(7).last().isEqualTo("churn 19950000 -> 0");
    }

    private void step(String status, String plan) {
        assertThat(ann.status()).isEqualTo(status);
        assertThat(ann.plan()).isEqualTo(plan);
        world.booksAgree();
    }

    private long attempts() {
        return world.number(
                "SELECT count(*) FROM payment WHERE reference = $1",
                ann.lastInvoice().getString("id"));
    }
}
